package blog.posts.manuscript;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a file's place and name say about its post; `value` is relative, with slashes between folders.
public record FilePath(String value) {
    private static final Pattern NAME = Pattern.compile("(?:(?<date>\\d{4}-\\d{1,2}-\\d{1,2})-)?(?<title>.+?)\\.[^.]+");

    /// The date that the file's name begins with, such as `2020-1-31`; null when there is none.
    public @Nullable String date() {
        Matcher name = NAME.matcher(name());
        return name.matches() ? name.group("date") : null;
    }

    /// The file's name without its date and its endings; of an `index` file, its folder's.
    public String title() {
        Matcher name = NAME.matcher(name());
        return name.matches() ? name.group("title") : name();
    }

    /// Whether what is in it is HTML.
    public boolean isHtml() {
        return value.toLowerCase(Locale.ROOT).endsWith(".html");
    }

    private String name() {
        return value.substring(value.lastIndexOf('/') + 1);
    }
}
