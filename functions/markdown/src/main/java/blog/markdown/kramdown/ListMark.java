package blog.markdown.kramdown;

import org.jspecify.annotations.Nullable;

/// The mark that an item of a list or a definition begins with: `*`, `1.` or `:` and a blank. A `|` does in place of
/// the blank, and is text then. `end` is where the text begins, counted from the start of the line.
record ListMark(Type type, int end) {
    enum Type {
        BULLET,
        NUMBER,
        DEFINITION
    }

    static @Nullable ListMark at(Line line) {
        return at(line, Line.MAX_INDENT);
    }

    static @Nullable ListMark at(Line line, int maxIndent) {
        int width = 1;
        Type type = switch (line.mark()) {
            case '*', '+', '-' -> Type.BULLET;
            case ':' -> Type.DEFINITION;
            default -> Type.NUMBER;
        };
        if (line.indent() > maxIndent) {
            return null;
        }
        if (type == Type.NUMBER) {
            int digits = 0;
            while (Chars.isAsciiDigit(line.afterMark(digits))) {
                digits++;
            }
            width = digits > 0 && line.afterMark(digits) == '.' ? digits + 1 : 0;
        }
        char next = line.afterMark(width);
        return width > 0 && (Chars.isBlank(next) || next == '|') ? new ListMark(type, line.indent() + width) : null;
    }

    static boolean isItem(Line line) {
        ListMark mark = at(line);
        return mark != null && mark.type != Type.DEFINITION;
    }

    static boolean isDefinition(Line line) {
        return line.opensWith(':') && at(line) != null;
    }
}
