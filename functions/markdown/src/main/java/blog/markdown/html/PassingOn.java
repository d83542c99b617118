package blog.markdown.html;

import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;

/// A step on the way of a page through the sanitiser, which hands on what it does not look at.
interface PassingOn extends HtmlSanitizer.Policy {
    /// What comes behind this step.
    HtmlStreamEventReceiver next();

    @Override
    default void openDocument() {
        next().openDocument();
    }

    @Override
    default void closeDocument() {
        next().closeDocument();
    }

    @Override
    default void closeTag(String element) {
        next().closeTag(element);
    }

    @Override
    default void text(String text) {
        next().text(text);
    }
}
