package blog.cli.sync;

import blog.http.PathSegments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A file of a folder of posts; `relative` is its path in the folder, with slashes.
public record PostFile(Path file, String relative) {
    private static final Set<String> MARKDOWN = Set.of("md", "markdown", "mkd", "mdown", "markdn");
    private static final Set<String> NO_MARKDOWN =
            Set.of("textile", "adoc", "asciidoc", "org", "rst", "txt", "text", "mdx", "rmd", "qmd", "mdwn", "htm");

    /// One more than the blog takes: the rest of a file that is too large changes nothing about the answer.
    private static final int MOST_BYTES = 1024 * 1024 + 1;

    boolean isMarkdown() {
        return MARKDOWN.contains(ending());
    }

    boolean isHtml() {
        return ending().equals("html");
    }

    /// A post for other tools, in a language that is not read here.
    boolean isOtherMarkup() {
        return NO_MARKDOWN.contains(ending()) && isAmongPosts();
    }

    private String ending() {
        return relative.substring(relative.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /// The file's name without anything behind its first dot.
    String baseName() {
        String name = relative.substring(relative.lastIndexOf('/') + 1);
        int dot = name.indexOf('.', 1);
        return dot < 0 ? name : name.substring(0, dot);
    }

    /// Those that it lies in, outermost first.
    List<String> folders() {
        int end = relative.lastIndexOf('/');
        return end < 0 ? List.of() : List.of(relative.substring(0, end).split("/"));
    }

    boolean isAmongPosts() {
        return folders().stream().anyMatch(PostFile::isForPosts);
    }

    /// Where Jekyll has posts and drafts, with or without a language behind.
    static boolean isForPosts(String folder) {
        return folder.matches("_(?:posts|drafts)(?:[_-].*)?");
    }

    boolean isHidden() {
        return relative.startsWith(".") || relative.contains("/.");
    }

    byte[] read() throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(MOST_BYTES);
        }
    }

    /// Tells the API where the file lay, for what its place and name say and for export.
    String disposition() {
        return "attachment; filename*=UTF-8''" + PathSegments.encode(relative);
    }
}
