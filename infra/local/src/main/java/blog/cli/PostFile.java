package blog.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A file of a folder of posts; `relative` is its path in the folder, with slashes.
record PostFile(Path file, String relative) {

    /// Every `*.md` and `*.markdown` in the folder and below, in the order of their paths; nothing hidden.
    static List<PostFile> in(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> new PostFile(
                            file, folder.relativize(file).toString().replace('\\', '/')))
                    .filter(PostFile::isPost)
                    .sorted(java.util.Comparator.comparing(PostFile::relative))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isPost() {
        boolean hidden = relative.startsWith(".") || relative.contains("/.");
        return !hidden && relative.toLowerCase(Locale.ROOT).matches(".*\\.(md|markdown)");
    }

    /// The file's name without its ending and without the date that Jekyll's posts begin with.
    String slug() {
        String name = relative.substring(relative.lastIndexOf('/') + 1)
                .replaceFirst("\\.[^.]+$", "")
                .replaceFirst("^\\d{4}-\\d{1,2}-\\d{1,2}-", "");
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    String path() {
        return "/posts/" + encoded(slug());
    }

    /// Tells the API where the file lay, for the date in its name and for export.
    String disposition() {
        return "attachment; filename*=UTF-8''" + encoded(relative);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
