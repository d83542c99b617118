package blog.manuscripts.publication;

import blog.manuscripts.fields.Entry;
import blog.manuscripts.matter.Value;
import blog.manuscripts.matter.Value.Text;
import blog.manuscripts.warnings.Warnings;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// The signs that keep a post from readers, and what its author is told of each.
final class Signs {
    enum Sign {
        DRAFT,
        WITHDRAWN,
        UNCLEAR
    }

    private final Warnings warnings;
    private final Set<Sign> signs = EnumSet.noneOf(Sign.class);

    Signs(Warnings warnings) {
        this.warnings = warnings;
    }

    /// A sign that is plain: nobody has to be told.
    void add(Sign sign) {
        signs.add(sign);
    }

    void keep(Sign sign, int line, String warning) {
        signs.add(sign);
        warnings.add(line, warning);
    }

    boolean contains(Sign sign) {
        return signs.contains(sign);
    }

    boolean isEmpty() {
        return signs.isEmpty();
    }

    void unclear(Entry entry, String remedy) {
        keep(
                Sign.UNCLEAR,
                entry.value().line(),
                said(entry) + " is not understood, so that the post stays a draft; " + remedy + ".");
    }

    static String said(Entry entry) {
        return entry.value() instanceof Text text
                ? "\"" + entry.key() + ": " + Warnings.shortened(text.text()) + "\""
                : "\"" + entry.key() + "\"";
    }

    /// Empty for what is no text, which no list of words has.
    static String word(Value value) {
        return value instanceof Text text ? text.text().strip().toLowerCase(Locale.ROOT) : "";
    }
}
