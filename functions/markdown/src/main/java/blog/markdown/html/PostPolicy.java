package blog.markdown.html;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.owasp.html.CssSchema;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// What HTML a post may hold: everything a page of text, pictures and films needs, and nothing that runs, asks for
/// input or restyles the page around it.
final class PostPolicy {
    private static final Pattern SIZE = Pattern.compile("\\d{1,5}(?:\\.\\d{1,3})?(?:%|px|em)?");

    /// Schemes that lead to another program, and run nothing here.
    private static final String[] LINKED =
            ("irc ircs ftp ftps sftp magnet tel sms xmpp news geo git ssh mumble obsidian" + " vscode").split(" ");

    /// What Permissions Policy may grant to a player.
    private static final Pattern PLAYING =
            Pattern.compile("(?:(?:accelerometer|autoplay|clipboard-write|encrypted-media"
                    + "|fullscreen|gyroscope|picture-in-picture|web-share)(?:;\\s*|\\s*$))*");
    /// Properties that change nothing outside of their element.
    static final Set<String> STYLES = Set.of(
            ("background-color border border-color border-radius border-style border-width color font-family font-size"
                            + " font-style font-weight height letter-spacing line-height list-style-type max-height"
                            + " max-width min-height min-width padding padding-bottom padding-left padding-right"
                            + " padding-top text-align text-decoration text-indent vertical-align white-space width")
                    .split(" "));
    private static final Map<FrameHosts, PolicyFactory> BY_FRAMES = new ConcurrentHashMap<>();

    private PostPolicy() {}

    /// The policy with frames of these hosts; an operator decides on one set.
    static PolicyFactory allowing(FrameHosts frames) {
        return BY_FRAMES.computeIfAbsent(frames, hosts -> builder(hosts).toFactory());
    }

    private static HtmlPolicyBuilder builder(FrameHosts frames) {
        var policy = new HtmlPolicyBuilder()
                .allowStandardUrlProtocols()
                .allowUrlProtocols(LINKED)
                .allowStyling(CssSchema.withProperties(STYLES))
                .allowAttributes("class", "id", "title", "lang", "dir", "align", "role")
                .globally()
                .allowAttributes("aria-label", "aria-hidden", "aria-describedby", "aria-labelledby", "itemprop")
                .globally()
                .allowAttributes("width", "height", "border", "hspace", "vspace", "cellpadding", "cellspacing")
                .matching(SIZE)
                .globally();
        allowText(policy);
        allowBoxes(policy);
        allowMedia(policy);
        allowFrames(policy, frames);
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

    /// The box of a task list, which nobody can tick and which sends nothing.
    private static void allowBoxes(HtmlPolicyBuilder policy) {
        policy.allowElements((name, attributes) -> isTicklessBox(attributes) ? name : null, "input")
                .allowAttributes("type")
                .matching(true, "checkbox")
                .onElements("input")
                .allowAttributes("disabled", "checked")
                .onElements("input");
    }

    private static boolean isTicklessBox(List<String> attributes) {
        return has(attributes, "type") && has(attributes, "disabled");
    }

    /// Of the attributes that are allowed, names and values in turns.
    private static boolean has(List<String> attributes, String name) {
        for (int i = 0; i < attributes.size(); i += 2) {
            if (attributes.get(i).equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static void allowMedia(HtmlPolicyBuilder policy) {
        policy.allowElements("figure", "figcaption", "picture", "img", "source", "video", "audio", "track")
                .disallowWithoutAttributes("img", "source", "track");
        policy.allowAttributes("src", "alt", "srcset", "sizes", "loading", "decoding")
                .onElements("img")
                .allowAttributes("src", "srcset", "sizes", "media", "type")
                .onElements("source")
                .allowAttributes("src", "poster", "controls", "loop", "muted", "preload", "playsinline")
                .onElements("video", "audio")
                .allowAttributes("src", "kind", "srclang", "label", "default")
                .onElements("track");
    }

    private static void allowFrames(HtmlPolicyBuilder policy, FrameHosts frames) {
        policy.allowElements((name, attributes) -> has(attributes, "src") ? name : null, "iframe");
        policy.allowAttributes("src")
                .matching(frames::allow)
                .onElements("iframe")
                .allowAttributes("allow")
                .matching(PLAYING)
                .onElements("iframe")
                .allowAttributes("allowfullscreen", "loading", "frameborder", "scrolling")
                .onElements("iframe");
    }
}
