package blog.posts.markdown;

import blog.posts.highlight.Highlighting;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlChangeListener;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamRenderer;

/// The last step of every rendering: whatever HTML comes in, only what [PostPolicy] allows comes out. Code is
/// highlighted on its way in.
final class Sanitiser {
    private Sanitiser() {}

    /// A piece of clean HTML, its text, and the names of what was taken out.
    record Clean(String html, PageText text, Set<String> removed) {}

    static Clean clean(String html) {
        var out = new StringBuilder(html.length() + html.length() / 8);
        var text = new PageText(HtmlStreamRenderer.create(out, _ -> {}));
        Set<String> removed = new TreeSet<>();
        HtmlSanitizer.sanitize(html, new Highlighting(PostPolicy.POLICY.apply(text, new Removals(), removed)));
        return new Clean(out.toString(), text, removed);
    }

    private static final class Removals implements HtmlChangeListener<Set<String>> {
        @Override
        public void discardedTag(@Nullable Set<String> removed, String element) {
            if (removed != null) {
                removed.add("<" + element + ">");
            }
        }

        @Override
        public void discardedAttributes(@Nullable Set<String> removed, String element, String... attributes) {
            if (removed != null) {
                for (String attribute : attributes) {
                    removed.add(attribute + " of <" + element + ">");
                }
            }
        }
    }
}
