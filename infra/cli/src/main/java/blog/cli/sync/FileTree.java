package blog.cli.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What lies in a folder and below, in the order of the paths: every file that could be a post by its ending, the
/// folders that cannot be read, and how many links to folders there are. Those are not followed, since they may lead
/// anywhere, in circles too. `hasPosts` is whether some folder is one of posts or drafts, as Jekyll has them.
record FileTree(List<PostFile> files, List<PostFile> unreadable, int links, boolean hasPosts) {
    static FileTree of(Path root) {
        var walk = new Walk(root);
        try {
            Path real = root.toRealPath();
            walk.start = real;
            Files.walkFileTree(real, walk);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Comparator<PostFile> byPath = Comparator.comparing(PostFile::relative);
        return new FileTree(
                walk.files.stream().sorted(byPath).toList(),
                walk.unreadable.stream().sorted(byPath).toList(),
                walk.links,
                walk.hasPosts);
    }

    private static final class Walk extends SimpleFileVisitor<Path> {
        private final Path root;
        private Path start;
        private final List<PostFile> files = new ArrayList<>();
        private final List<PostFile> unreadable = new ArrayList<>();
        private int links;
        private boolean hasPosts;

        Walk(Path root) {
            this.root = root;
            this.start = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            Path name = folder.getFileName();
            hasPosts |= name != null && PostFile.isForPosts(name.toString());
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
            PostFile file = named(path);
            if (attributes.isSymbolicLink() && Files.isDirectory(path)) {
                links++;
            } else if (isText(path, attributes) && (file.isMarkdown() || file.isHtml() || file.isOtherMarkup())) {
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        /// A link that leads nowhere is kept, to be told of; reading a pipe would never end.
        private static boolean isText(Path path, BasicFileAttributes attributes) {
            return attributes.isRegularFile()
                    || (attributes.isSymbolicLink() && (Files.isRegularFile(path) || !Files.exists(path)));
        }

        @Override
        public FileVisitResult visitFileFailed(Path path, IOException e) {
            unreadable.add(named(path));
            return FileVisitResult.CONTINUE;
        }

        private PostFile named(Path path) {
            Path relative = start.relativize(path);
            return new PostFile(root.resolve(relative), relative.toString().replace('\\', '/'));
        }
    }
}
