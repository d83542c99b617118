package blog.markdown.kramdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The footnotes that a page refers to, in that order, each with a way back to every mark.
final class Footnotes {
    private static final String WAY_BACK =
            "<a href=\"#fnref:%s\" class=\"reversefootnote\" role=\"doc-backlink\">&#8617;%s</a>";

    private final Map<String, Integer> marks = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private int place = -1;

    /// False when the footnotes have their place already.
    boolean placeAt(int position) {
        boolean free = place < 0;
        place = free ? position : place;
        return free;
    }

    String mark(String name) {
        int earlier = marks.merge(name, 1, Integer::sum) - 1;
        if (earlier == 0) {
            names.add(name);
        }
        String id = earlier == 0 ? name : name + ":" + earlier;
        int number = names.indexOf(name) + 1;
        return "<sup id=\"fnref:" + id + "\" role=\"doc-noteref\"><a href=\"#fn:" + name
                + "\" class=\"footnote\" rel=\"footnote\">" + number + "</a></sup>";
    }

    /// Where the footnotes belong on a page of this length.
    int placeOn(int length) {
        return place < 0 ? length : place;
    }

    /// A footnote may refer to others, which come after it then.
    String html(PageWriter writer, Document document) {
        var notes = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            Document.Footnote footnote = document.footnotes.get(names.get(i));
            if (footnote != null) {
                notes.append(note(names.get(i), footnote.content(), writer));
            }
        }
        return notes.isEmpty()
                ? ""
                : "<div class=\"footnotes\" role=\"doc-endnotes\">\n<ol>\n" + notes + "</ol>\n</div>\n";
    }

    private String note(String name, Node content, PageWriter writer) {
        var item = new Node(Kind.ITEM);
        item.attributes.put("id", "fn:" + name);
        item.attributes.put("role", "doc-endnote");
        item.children.addAll(content.children);
        boolean goesOn = item.lastIs(Kind.PARAGRAPH);
        if (!goesOn) {
            item.children.add(new Node(Kind.PARAGRAPH));
        }
        var back = new StringBuilder((goesOn ? "\u00a0" : "") + WAY_BACK.formatted(name, ""));
        for (int i = 1; i < marks.getOrDefault(name, 0); i++) {
            back.append('\u00a0').append(WAY_BACK.formatted(name + ":" + i, "<sup>" + (i + 1) + "</sup>"));
        }
        item.children.getLast().children.add(new Node(Kind.RAW, back.toString()));
        return writer.apart(item);
    }
}
