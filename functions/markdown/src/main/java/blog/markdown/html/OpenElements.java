package blog.markdown.html;

import blog.markdown.limits.Unrenderable;
import java.util.List;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlTextEscapingMode;

/// Stands before the sanitiser and counts its steps: it goes through the elements that are open at each text and each
/// end of one, and those that it does not know may be open without number.
final class OpenElements implements PassingOn {
    static final long MAX_STEPS = 20_000_000;
    /// Each that is taken away has those behind it moved.
    static final int MAX_ATTRIBUTES = 10_000;

    private final HtmlSanitizer.Policy policy;
    private long open;
    private long steps;

    OpenElements(HtmlSanitizer.Policy policy) {
        this.policy = policy;
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        if (attributes.size() > 2 * MAX_ATTRIBUTES) {
            throw new Unrenderable("has an element with more than " + MAX_ATTRIBUTES + " attributes");
        }
        if (!HtmlTextEscapingMode.isVoidElement(element)) {
            open++;
        }
        policy.openTag(element, attributes);
    }

    @Override
    public void closeTag(String element) {
        step();
        open = Math.max(0, open - 1);
        policy.closeTag(element);
    }

    @Override
    public void text(String text) {
        step();
        policy.text(text);
    }

    @Override
    public HtmlStreamEventReceiver next() {
        return policy;
    }

    private void step() {
        steps += open;
        if (steps > MAX_STEPS) {
            throw new Unrenderable("leaves too many elements open");
        }
    }
}
