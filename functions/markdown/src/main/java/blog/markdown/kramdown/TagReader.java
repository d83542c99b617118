package blog.markdown.kramdown;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the attributes of a tag, one after the other.
final class TagReader {
    private final Scanner in;
    private final String text;
    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private int at;

    TagReader(Scanner in, int nameStart, int nameEnd) {
        this.in = in;
        this.text = in.text;
        this.name = text.substring(nameStart, nameEnd);
        this.at = nameEnd;
    }

    @Nullable
    Tag tag() {
        int start = at;
        boolean known = Elements.isKnown(Elements.name(name));
        while (Chars.isSpace(Chars.at(text, at)) && Tag.beginsName(Chars.at(text, Chars.skipSpace(text, at)))) {
            at = Chars.skipSpace(text, at);
            int end = Tag.nameEnd(text, at);
            String attribute = text.substring(at, end);
            at = end;
            attributes.put(known ? attribute.toLowerCase(Locale.ROOT) : attribute, value());
        }
        at = Chars.skipSpace(text, at);
        boolean empty = Chars.at(text, at) == '/';
        at += empty ? 1 : 0;
        in.meter.read(at - start);
        return Chars.at(text, at) == '>' ? new Tag(name, attributes, empty, at + 1) : null;
    }

    /// What follows behind `=`, quoted or one word; empty when there is no `=`, or nothing that may follow it.
    private String value() {
        int equals = Chars.skipSpace(text, at);
        int start = Chars.skipSpace(text, equals + 1);
        char quote = Chars.at(text, start);
        if (Chars.at(text, equals) != '=') {
            return "";
        }
        boolean quoted = quote == '"' || quote == '\'';
        int end = quoted ? in.find(String.valueOf(quote), start + 1) : wordEnd(start);
        if (end < 0 || end == start) {
            return "";
        }
        at = quoted ? end + 1 : end;
        return text.substring(quoted ? start + 1 : start, end);
    }

    private int wordEnd(int from) {
        int end = from;
        while (end < text.length() && Chars.isWord(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
