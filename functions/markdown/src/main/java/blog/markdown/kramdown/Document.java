package blog.markdown.kramdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a text defines anywhere, for use everywhere.
final class Document {
    final Meter meter;
    final Node root = new Node(Kind.ROOT);
    final Map<String, Link> links = new LinkedHashMap<>();
    final Map<String, Footnote> footnotes = new LinkedHashMap<>();
    final Map<String, Abbreviation> abbreviations = new LinkedHashMap<>();
    final Map<String, AttributeList> lists = new LinkedHashMap<>();
    /// Lines that became tables of one row, perhaps because of a `|` in running text.
    final List<String> rowTables = new ArrayList<>();

    Document(Meter meter) {
        this.meter = meter;
    }

    /// A link's address and title, empty for none; the place of its definition may have an attribute list.
    record Link(String url, String title, Node place) {}

    record Footnote(Node content, Node place) {}

    record Abbreviation(String meaning, Node place) {}

    static String linkName(String id) {
        var name = new StringBuilder();
        for (int i = 0; i < id.length(); i++) {
            boolean space = Chars.isSpace(id.charAt(i));
            if (!space || i == 0 || !Chars.isSpace(id.charAt(i - 1))) {
                name.append(space ? ' ' : id.charAt(i));
            }
        }
        return name.toString().toLowerCase(Locale.ROOT);
    }

    /// The attributes that a list in the text adds up to.
    void apply(Node node, Node listed) {
        if (listed.list != null) {
            listed.list.applyTo(node.attributes, lists);
        }
    }
}
