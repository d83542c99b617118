package blog.posts.markdown;

import blog.posts.highlight.Highlighting;
import java.util.List;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamRenderer;

/// The last step of every rendering: whatever HTML comes in, only what [PostPolicy] allows comes out. Code is
/// highlighted on its way in.
final class Sanitiser {
    private Sanitiser() {}

    /// A piece of clean HTML, its text, and what was taken out.
    record Clean(String html, PageText text, List<Removal> removed) {}

    static Clean clean(String html, FrameHosts frames) {
        var out = new StringBuilder(html.length() + html.length() / 8);
        var text = new PageText(HtmlStreamRenderer.create(out, _ -> {}));
        var log = new RemovalLog(listener -> PostPolicy.allowing(frames).apply(text, listener, List.of()));
        HtmlSanitizer.sanitize(html, new Highlighting(log));
        return new Clean(out.toString(), text, log.removed());
    }
}
