package blog.cli.sync;

import blog.http.PathSegments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A file of a folder of posts; `relative` is its path in the folder, with slashes.
public record PostFile(Path file, String relative) {
    /// What a slug can be made of.
    static final List<String> PARTS = List.of("title", "year", "month", "day", "lang");

    private static final Pattern NAME =
            Pattern.compile("(?:(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})-)?(?<title>.+)\\.[^.]+");
    private static final Pattern LANG = Pattern.compile("(?m)^lang:[ \\t]*[\"']?([\\w-]+)");
    private static final int FRONT_MATTER_BYTES = 16 * 1024;

    /// Every `*.md` and `*.markdown` in the folder and below, in the order of their paths; nothing hidden.
    public static List<PostFile> in(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> new PostFile(
                            file, folder.relativize(file).toString().replace('\\', '/')))
                    .filter(PostFile::isPost)
                    .sorted(Comparator.comparing(PostFile::relative))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isPost() {
        boolean hidden = relative.startsWith(".") || relative.contains("/.");
        return !hidden && relative.toLowerCase(Locale.ROOT).matches(".*\\.(md|markdown)");
    }

    /// The file's name without its ending and without the date that Jekyll's posts begin with.
    String slug() {
        return nameParts().getOrDefault("title", "");
    }

    /// What its name and front matter say, by the names of [#PARTS]; the language only where there is one.
    Map<String, String> parts() {
        var parts = nameParts();
        Matcher lang = LANG.matcher(frontMatter());
        if (lang.find()) {
            parts.put("lang", lang.group(1));
        }
        return parts;
    }

    private Map<String, String> nameParts() {
        var parts = new HashMap<String, String>();
        Matcher name = NAME.matcher(relative.substring(relative.lastIndexOf('/') + 1));
        if (name.matches()) {
            parts.put("title", slug(name.group("title")));
            if (name.group("year") != null) {
                parts.put("year", name.group("year"));
                parts.put("month", twoDigits(name.group("month")));
                parts.put("day", twoDigits(name.group("day")));
            }
        }
        return parts;
    }

    /// A slug has no spaces or signs; where a name has them, a hyphen stands for them, as Jekyll does it.
    private static String slug(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFC)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}._~-]+", "-")
                .replaceFirst("^\\.+", "");
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    private String frontMatter() {
        try (var in = Files.newInputStream(file)) {
            String beginning = new String(in.readNBytes(FRONT_MATTER_BYTES), StandardCharsets.UTF_8);
            int end = beginning.indexOf("\n---", 3);
            return end < 0 ? "" : beginning.substring(0, end);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] read() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Tells the API where the file lay, for the date in its name and for export.
    String disposition() {
        return "attachment; filename*=UTF-8''" + PathSegments.encode(relative);
    }
}
