package blog.markdown.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.owasp.html.HtmlStreamEventReceiver;

/// Holds back the heading that a page begins with, since it becomes the post's title: a page shows that itself. One
/// that holds more than words (a picture, a link, a footnote's mark) stays as well, so that nothing is lost.
final class LeadingHeading implements HtmlStreamEventReceiver {
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> WORDS =
            Set.of(("abbr b bdi bdo big br cite code del dfn em i ins kbd mark q rp rt ruby s samp small span strike"
                            + " strong sub sup time tt u var wbr")
                    .split(" "));

    private enum Place {
        BEFORE,
        INSIDE,
        BEHIND,
        ON_THE_PAGE
    }

    private final HtmlStreamEventReceiver page;
    private final List<Runnable> held = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private String title = "";
    private Place place = Place.BEFORE;

    LeadingHeading(HtmlStreamEventReceiver page) {
        this.page = page;
    }

    /// Empty when nothing was held back.
    String title() {
        return title;
    }

    @Override
    public void openDocument() {
        page.openDocument();
    }

    @Override
    public void closeDocument() {
        letGo();
        page.closeDocument();
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        boolean begins = place == Place.BEFORE && HEADINGS.contains(element);
        boolean goesOn =
                place == Place.INSIDE && WORDS.contains(element) && !PageText.isFootnoteMark(element, attributes);
        if (!begins && !goesOn) {
            letGo();
            page.openTag(element, attributes);
            return;
        }
        var copy = new ArrayList<>(attributes);
        held.add(() -> page.openTag(element, copy));
        words.append(element.equals("br") ? " " : "");
        place = Place.INSIDE;
    }

    @Override
    public void closeTag(String element) {
        if (place != Place.INSIDE) {
            page.closeTag(element);
            return;
        }
        held.add(() -> page.closeTag(element));
        if (HEADINGS.contains(element)) {
            title = PageText.collapsed(words);
            if (title.isEmpty()) {
                letGo();
            } else {
                held.clear();
                place = Place.BEHIND;
            }
        }
    }

    @Override
    public void text(String text) {
        switch (place) {
            case INSIDE -> {
                held.add(() -> page.text(text));
                words.append(text);
            }
            case BEFORE, BEHIND -> {
                if (!text.isBlank()) {
                    letGo();
                    page.text(text.stripLeading());
                }
            }
            case ON_THE_PAGE -> page.text(text);
        }
    }

    private void letGo() {
        place = Place.ON_THE_PAGE;
        held.forEach(Runnable::run);
        held.clear();
    }
}
