package blog.markdown.kramdown;

import java.util.Locale;
import java.util.Set;

/// The elements of HTML: which there are, where they may stand, and how their text is read.
final class Elements {
    private static final Set<String> SPANS = words("a abbr acronym b big bdo br button cite code del dfn em i img input"
            + " ins kbd label mark option q rb rbc rp rt rtc ruby samp select small span strong sub sup tt u var");
    private static final Set<String> BLOCKS = words("address article aside applet body blockquote caption col colgroup"
            + " dd div dl dt fieldset figcaption footer form h1 h2 h3 h4 h5 h6 header hgroup hr html head iframe legend"
            + " menu li main map nav ol optgroup p pre section summary table tbody td th thead tfoot tr ul");
    private static final Set<String> VOID =
            words("area base br col command embed hr img input keygen link meta param source track wbr");
    private static final Set<String> WITH_BLOCKS =
            words("address applet article aside blockquote body dd details div dl"
                    + " fieldset figure figcaption footer form header hgroup iframe li main map menu nav noscript object section"
                    + " summary td");
    private static final Set<String> WITH_SPANS = words("a abbr acronym b bdo big button cite caption del dfn dt em h1"
            + " h2 h3 h4 h5 h6 i ins label legend optgroup p q rb rbc rp rt rtc ruby select small span strong sub sup th"
            + " tt");
    private static final Set<String> WITH_TEXT = words("script style math option textarea pre code kbd samp var");

    private Elements() {}

    private static Set<String> words(String words) {
        return Set.of(words.split(" "));
    }

    static boolean isKnown(String name) {
        return SPANS.contains(name)
                || BLOCKS.contains(name)
                || VOID.contains(name)
                || WITH_BLOCKS.contains(name)
                || WITH_SPANS.contains(name)
                || WITH_TEXT.contains(name);
    }

    /// A name in lower case when HTML knows it; any other as it is.
    static String name(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        return isKnown(lower) ? lower : written;
    }

    /// Whether the element stands in running text, in this spelling.
    static boolean isSpan(String name) {
        return SPANS.contains(name);
    }

    static boolean isBlock(String name) {
        return BLOCKS.contains(name);
    }

    static boolean isVoid(String name) {
        return VOID.contains(name);
    }

    static HtmlContent content(String name) {
        if (WITH_BLOCKS.contains(name)) {
            return HtmlContent.BLOCK;
        }
        return WITH_SPANS.contains(name) ? HtmlContent.SPAN : HtmlContent.RAW;
    }
}
