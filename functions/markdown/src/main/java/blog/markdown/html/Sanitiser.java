package blog.markdown.html;

import blog.markdown.highlight.Highlighting;
import java.util.List;
import java.util.regex.Pattern;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamRenderer;

/// The last step of every rendering: whatever HTML comes in, only what [PostPolicy] allows comes out. Code is
/// highlighted on its way in.
public final class Sanitiser {
    /// What is between these is for readers who run no scripts, as nothing does here.
    private static final Pattern NO_SCRIPT = Pattern.compile("(?i)</?noscript(?:\\s[^<>]{0,200})?>");

    private Sanitiser() {}

    /// A piece of clean HTML, its text, what was taken out, and the heading that was held back.
    public record Clean(String html, PageText text, List<Removal> removed, String title) {}

    public static Clean clean(String html, FrameHosts frames) {
        return clean(html, frames, true);
    }

    /// The same; a heading at the beginning is held back where the page has no title yet.
    public static Clean clean(String html, FrameHosts frames, boolean titled) {
        var out = new StringBuilder(html.length() + html.length() / 8);
        var text = new PageText(HtmlStreamRenderer.create(out, _ -> {}));
        var heading = new LeadingHeading(text);
        var log = new RemovalLog[1];
        var past = new PastPolicy(titled ? text : heading, page -> {
            log[0] = new RemovalLog(listener -> PostPolicy.allowing(frames).apply(page, listener, List.of()));
            return log[0];
        });
        HtmlSanitizer.sanitize(NO_SCRIPT.matcher(html).replaceAll(""), new Highlighting(new OpenElements(past)));
        return new Clean(out.toString(), text, log[0].removed(), heading.title());
    }
}
