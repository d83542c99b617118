package blog.cli.sync;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a file's front matter says that matters before it is sent.
record Head(
        boolean frontMatter,
        @Nullable String slug,
        @Nullable String permalink,
        @Nullable String lang,
        @Nullable String layout,
        @Nullable String title) {
    static final Head NONE = new Head(false, null, null, null, null, null);

    static Head of(byte[] bytes, String path) {
        String text = new String(bytes, 0, Math.min(bytes.length, 16 * 1024), StandardCharsets.UTF_8)
                .replace("\r\n", "\n")
                .replace("\uFEFF", "");
        if (!text.startsWith("---\n")) {
            return new Head(text.startsWith("+++\n") || text.startsWith("{\n"), null, null, null, null, null);
        }
        int end = text.indexOf("\n---", 3);
        String head = end < 0 ? "" : text.substring(4, end + 1);
        return new Head(
                end > 0,
                value(head, "slug"),
                last(value(head, "permalink"), value(head, "url")),
                value(head, "lang"),
                value(head, "layout"),
                value(head, "title"));
    }

    private static @Nullable String last(@Nullable String permalink, @Nullable String url) {
        String address = permalink == null ? url : permalink;
        if (address == null || address.contains(":")) {
            return null;
        }
        String bare = address.replaceFirst("/(?:index\\.html)?$", "");
        return bare.substring(bare.lastIndexOf('/') + 1).replaceFirst("\\.html?$", "");
    }

    private static @Nullable String value(String head, String key) {
        Matcher line = Pattern.compile("(?m)^" + key + ":[ \\t]*[\"']?([^\"'\\n]+?)[\"']?[ \\t]*$")
                .matcher(head);
        return line.find() ? line.group(1) : null;
    }
}
