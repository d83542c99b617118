package blog.markdown.comments;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// Comments' Markdown to HTML: CommonMark, raw HTML shown as text, and the sanitiser last, whose list says what may
/// come out. Nesting is bounded, deeper marks stay text, so no input needs much time or stack.
public final class CommentMarkdown {
    private static final int MOST_NESTED = 32;
    private static final Pattern ADDRESS = Pattern.compile("(?i)(https?://|mailto:).+");

    private static final Parser PARSER = Parser.builder()
            .maxOpenBlockParsers(MOST_NESTED)
            .maxInlineNesting(MOST_NESTED)
            .postProcessor(PlainNodes::in)
            .build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li", "a")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href")
            .matching(ADDRESS)
            .onElements("a")
            .requireRelsOnLinks("nofollow", "ugc")
            .toFactory();

    private CommentMarkdown() {}

    /// Safe HTML, whose texts are as `plain` writes them; empty when none of them `shows` anything.
    public static String render(String markdown, UnaryOperator<String> plain, Predicate<String> shows) {
        Node document = PARSER.parse(markdown);
        PlainLetters.write(document, plain);
        return VisibleText.isIn(document, shows)
                ? POLICY.sanitize(RENDERER.render(document)).strip()
                : "";
    }
}
