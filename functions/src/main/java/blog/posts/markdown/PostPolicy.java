package blog.posts.markdown;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// What HTML a post may hold: everything a page of text, pictures and films needs, and nothing that runs, asks for
/// input or restyles the page around it.
final class PostPolicy {
    private static final Pattern PLAYER = Pattern.compile(
            "(?i)(?:https:)?//(?:(?:www\\.)?youtube(?:-nocookie)?\\.com/embed/|player\\.vimeo\\.com/video/)"
                    + "[\\w/?=&;%.,:~+#-]*");
    private static final Pattern SIZE = Pattern.compile("\\d{1,5}(?:\\.\\d{1,3})?(?:%|px|em)?");

    static final PolicyFactory POLICY = builder().toFactory();

    private PostPolicy() {}

    private static HtmlPolicyBuilder builder() {
        var policy = new HtmlPolicyBuilder()
                .allowStandardUrlProtocols()
                .allowUrlProtocols("tel")
                .allowAttributes("class", "id", "title", "lang", "dir", "align", "role")
                .globally()
                .allowAttributes("aria-label", "aria-hidden", "aria-describedby", "aria-labelledby", "itemprop")
                .globally()
                .allowAttributes("width", "height", "border", "hspace", "vspace", "cellpadding", "cellspacing")
                .matching(SIZE)
                .globally();
        allowText(policy);
        allowMedia(policy);
        return policy;
    }

    private static void allowText(HtmlPolicyBuilder policy) {
        policy.allowElements(
                        "address", "article", "aside", "center", "details", "div", "footer", "header", "main", "nav")
                .allowElements("section", "summary", "h1", "h2", "h3", "h4", "h5", "h6", "p", "pre", "blockquote", "hr")
                .allowElements("ol", "ul", "li", "dl", "dt", "dd", "a", "abbr", "b", "bdi", "bdo", "big", "br", "cite")
                .allowElements(
                        "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "rp", "rt", "ruby", "s", "samp")
                .allowElements("small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr")
                .allowElements("table", "caption", "col", "colgroup", "thead", "tbody", "tfoot", "tr", "th", "td")
                .allowWithoutAttributes("a", "span");
        policy.allowAttributes("href", "hreflang", "rel", "name", "download")
                .onElements("a")
                .allowAttributes("target")
                .matching(true, "_blank", "_self")
                .onElements("a")
                .allowAttributes("colspan", "rowspan", "scope", "headers", "valign", "span")
                .onElements("td", "th", "tr", "col", "colgroup")
                .allowAttributes("start", "type", "reversed", "value")
                .onElements("ol", "ul", "li")
                .allowAttributes("cite")
                .onElements("blockquote", "q", "del", "ins")
                .allowAttributes("datetime")
                .onElements("time", "del", "ins")
                .allowAttributes("open")
                .onElements("details");
    }

    private static void allowMedia(HtmlPolicyBuilder policy) {
        policy.allowElements("figure", "figcaption", "picture", "img", "source", "video", "audio", "track", "iframe")
                .disallowWithoutAttributes("iframe", "img", "source", "track");
        policy.allowAttributes("src", "alt", "srcset", "sizes", "loading", "decoding")
                .onElements("img")
                .allowAttributes("src", "srcset", "sizes", "media", "type")
                .onElements("source")
                .allowAttributes("src", "poster", "controls", "loop", "muted", "preload", "playsinline")
                .onElements("video", "audio")
                .allowAttributes("src", "kind", "srclang", "label", "default")
                .onElements("track")
                .allowAttributes("src")
                .matching(PLAYER)
                .onElements("iframe")
                .allowAttributes("allowfullscreen", "loading", "frameborder")
                .onElements("iframe");
    }
}
