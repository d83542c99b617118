package blog.events;

import blog.http.Cursor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Up to where a follower has read: the number of a change in a generation of the log, and what that change was. The
/// last two tell whether the log is still the same: numbers begin again in another store, and come again in one that
/// was
/// restored to an earlier time. Number 0 stands for nothing read, of any log.
public record Bookmark(String generation, long number, String change) {
    public static final Bookmark START = new Bookmark("", 0, "");

    private static final String QUERY = "changes";
    private static final Pattern FORM = Pattern.compile("([0-9A-Z]*)\\.([0-9]{1,15})\\.([0-9a-f]*)");

    /// The bookmark in a token; 400 when it is none of this API's.
    public static Bookmark of(String token) {
        String text = Cursor.decode("since", token, QUERY, FORM.asMatchPredicate());
        Matcher parts = FORM.matcher(text);
        return parts.matches() ? new Bookmark(parts.group(1), Long.parseLong(parts.group(2)), parts.group(3)) : START;
    }

    public String token() {
        return Cursor.encode(generation + "." + number + "." + change, QUERY);
    }
}
