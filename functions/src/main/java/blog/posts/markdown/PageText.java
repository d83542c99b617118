package blog.posts.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlStreamEventReceiver;

/// Listens to sanitised HTML on its way to the page, and keeps its text, its headings and its first paragraph. The
/// marks of footnotes are no text.
final class PageText implements HtmlStreamEventReceiver {
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    /// Elements that part no words; all others do.
    private static final Set<String> INLINE = Set.of(
            ("a abbr b bdi bdo big cite code del dfn em i ins kbd mark q rp rt ruby s samp small span strike strong sub sup"
                            + " time tt u var wbr")
                    .split(" "));

    private final HtmlStreamEventReceiver page;
    private final StringBuilder text = new StringBuilder();
    private final List<Heading> headings = new ArrayList<>();
    private @Nullable String firstParagraph;
    private String headingId = "";
    private int headingStart;
    private int paragraphStart = -1;
    private @Nullable String skipped;

    PageText(HtmlStreamEventReceiver page) {
        this.page = page;
    }

    String text() {
        return collapsed(text);
    }

    /// The first paragraph that has any text; empty when there is none.
    String firstParagraph() {
        return firstParagraph == null ? "" : firstParagraph;
    }

    List<Heading> headings() {
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
        if (HEADINGS.contains(element)) {
            headingStart = text.length();
            headingId = value(attributes, "id");
        } else if (element.equals("p")) {
            paragraphStart = text.length();
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
        } else if (element.equals("p") && firstParagraph == null && paragraphStart >= 0) {
            String paragraph = collapsed(text.substring(paragraphStart));
            firstParagraph = paragraph.isEmpty() ? null : paragraph;
        }
        separate(element);
    }

    @Override
    public void text(String more) {
        page.text(more);
        if (skipped == null) {
            text.append(more);
        }
    }

    static String collapsed(CharSequence text) {
        return text.toString().replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    private void separate(String element) {
        if (!INLINE.contains(element)) {
            text.append('\n');
        }
    }

    private static boolean isFootnoteMark(String element, List<String> attributes) {
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
