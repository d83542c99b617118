package blog.posts.manuscript;

import java.util.Locale;
import java.util.Set;

/// Tells an author what the sanitiser took out, with the first line that it can come from.
final class Removals {
    private Removals() {}

    static void warn(Set<String> removed, FrontMatter file, Warnings warnings) {
        if (removed.isEmpty()) {
            return;
        }
        String body = file.body().toLowerCase(Locale.ROOT);
        for (String what : removed) {
            int at = what.startsWith("<")
                    ? body.indexOf(what.substring(0, what.length() - 1))
                    : body.indexOf(what.substring(0, what.indexOf(' ')) + "=");
            Integer line = at < 0 ? null : file.bodyLine() + lineBreaks(body, at);
            warnings.add(line, what + " is not allowed in a post and was removed.");
        }
    }

    private static int lineBreaks(String text, int end) {
        return (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
    }
}
