package blog.markdown.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlStreamEventReceiver;

/// Listens to sanitised HTML on its way to the page, and keeps its text, its headings and its first paragraph. The
/// marks of footnotes are no text.
public final class PageText implements HtmlStreamEventReceiver {
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    /// Elements that part no words; all others do.
    private static final Set<String> INLINE = Set.of(
            ("a abbr b bdi bdo big cite code del dfn em i ins kbd mark q rp rt ruby s samp small span strike strong sub sup"
                            + " time tt u var wbr")
                    .split(" "));

    private final HtmlStreamEventReceiver page;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder withoutNotes = new StringBuilder();
    private final List<Heading> headings = new ArrayList<>();
    private @Nullable String firstParagraph;
    private String headingId = "";
    private int headingStart;
    private int paragraphStart = -1;
    /// An item's text, up to a list inside it or to its end; -1 outside, and of items that are links into the page.
    private int itemStart = -1;

    private @Nullable String skipped;
    /// The element that holds the footnotes, and how many of its name are open in it.
    private @Nullable String notes;

    private int notesDepth;

    PageText(HtmlStreamEventReceiver page) {
        this.page = page;
    }

    public String text() {
        return collapsed(text);
    }

    /// The same without the text of footnotes.
    public String withoutNotes() {
        return collapsed(withoutNotes);
    }

    /// The first paragraph, or item of a list without paragraphs, that has any text and is no footnote's; empty when
    /// there is none.
    public String firstParagraph() {
        return firstParagraph == null ? "" : firstParagraph;
    }

    public List<Heading> headings() {
        return headings;
    }

    @Override
    public void openDocument() {
        page.openDocument();
    }

    @Override
    public void closeDocument() {
        page.closeDocument();
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        page.openTag(element, attributes);
        separate(element);
        enterNotes(element, attributes);
        startItem(element, attributes);
        if (HEADINGS.contains(element)) {
            headingStart = text.length();
            headingId = value(attributes, "id");
        } else if (element.equals("p")) {
            paragraphStart = text.length();
            itemStart = -1;
        } else if (skipped == null && isFootnoteMark(element, attributes)) {
            skipped = element;
        }
    }

    @Override
    public void closeTag(String element) {
        page.closeTag(element);
        if (element.equals(skipped)) {
            skipped = null;
        }
        if (HEADINGS.contains(element) && !headingId.isEmpty()) {
            headings.add(new Heading(headingId, collapsed(text.substring(headingStart)), element.charAt(1) - '0'));
            headingId = "";
        } else if (element.equals("p")) {
            endParagraph(paragraphStart);
        } else if (element.equals("li")) {
            endParagraph(itemStart);
            itemStart = -1;
        }
        if (element.equals(notes) && --notesDepth == 0) {
            notes = null;
        }
        separate(element);
    }

    /// A table of contents is a list as well, of links into its own page.
    private void startItem(String element, List<String> attributes) {
        switch (element) {
            case "li" -> itemStart = text.length();
            case "ul", "ol" -> {
                endParagraph(itemStart);
                itemStart = -1;
            }
            case "a" -> {
                boolean inside = value(attributes, "href").startsWith("#") && !isFootnoteMark(element, attributes);
                itemStart = inside ? -1 : itemStart;
            }
            default -> {}
        }
    }

    private void endParagraph(int start) {
        if (firstParagraph == null && start >= 0 && notes == null) {
            String paragraph = collapsed(text.substring(start));
            firstParagraph = paragraph.isEmpty() ? null : paragraph;
        }
    }

    private void enterNotes(String element, List<String> attributes) {
        if (element.equals(notes)) {
            notesDepth++;
        } else if (notes == null && isNotes(attributes)) {
            notes = element;
            notesDepth = 1;
        }
    }

    private static boolean isNotes(List<String> attributes) {
        return value(attributes, "role").startsWith("doc-endnote")
                || List.of(value(attributes, "class").split("\\s+")).contains("footnotes");
    }

    @Override
    public void text(String more) {
        page.text(more);
        if (skipped == null) {
            text.append(more);
            withoutNotes.append(notes == null ? more : "");
        }
    }

    static String collapsed(CharSequence text) {
        return text.toString().replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    private void separate(String element) {
        if (!INLINE.contains(element)) {
            text.append('\n');
            withoutNotes.append('\n');
        }
    }

    static boolean isFootnoteMark(String element, List<String> attributes) {
        return switch (element) {
            case "sup" -> value(attributes, "id").startsWith("fnref");
            case "a" -> value(attributes, "class").contains("footnote");
            default -> false;
        };
    }

    private static String value(List<String> attributes, String name) {
        for (int i = 0; i + 1 < attributes.size(); i += 2) {
            if (attributes.get(i).equals(name)) {
                return attributes.get(i + 1);
            }
        }
        return "";
    }
}
