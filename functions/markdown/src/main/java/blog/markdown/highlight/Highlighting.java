package blog.markdown.highlight;

import blog.markdown.highlight.lexing.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlSanitizer;

/// Stands before the sanitiser and puts spans around the tokens of code blocks whose language is known, by whichever
/// renderer they were made: `<pre><code class="language-x">`. The text stays the same, and so does everything else.
public final class Highlighting implements HtmlSanitizer.Policy {
    private static final Pattern LANGUAGE = Pattern.compile("(?:^|\\s)lang(?:uage)?-(\\S{1,40})");
    /// A page's worth; spans make code several times as long, and a blog's readers do not read so much of it.
    private static final int MAX_SPANS = 50_000;

    private final HtmlSanitizer.Policy next;
    private final StringBuilder code = new StringBuilder();
    /// The attributes of a `pre` that is held back until it is known what it holds; a copy, since the parser reuses its
    /// lists and the sanitiser changes them.
    private @Nullable List<String> block;
    private String language = "";
    private int spans;

    public Highlighting(HtmlSanitizer.Policy next) {
        this.next = next;
    }

    @Override
    public void openDocument() {
        next.openDocument();
    }

    @Override
    public void closeDocument() {
        release();
        next.closeDocument();
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        String named = block != null && element.equals("code") ? language(attributes) : "";
        if (block != null && Languages.know(named)) {
            next.openTag("pre", withClass(block));
            next.openTag(element, attributes);
            block = null;
            language = named;
            return;
        }
        release();
        if (element.equals("pre")) {
            block = new ArrayList<>(attributes);
        } else {
            next.openTag(element, attributes);
        }
    }

    @Override
    public void closeTag(String element) {
        if (!language.isEmpty()) {
            writeCode(Languages.spans(language, code.toString()));
        }
        release();
        next.closeTag(element);
    }

    @Override
    public void text(String text) {
        if (language.isEmpty()) {
            release();
            next.text(text);
        } else {
            code.append(text);
        }
    }

    /// Lets go, as it came, what might have become a highlighted block: it holds elements, or names no language.
    private void release() {
        if (block != null) {
            next.openTag("pre", block);
            block = null;
        }
        writeCode(List.of());
    }

    private void writeCode(List<Span> tokens) {
        int at = 0;
        if (spans + tokens.size() <= MAX_SPANS) {
            spans += tokens.size();
            for (Span span : tokens) {
                writeText(at, span.start());
                next.openTag(
                        "span", new ArrayList<>(List.of("class", span.token().shortName())));
                writeText(span.start(), span.end());
                next.closeTag("span");
                at = span.end();
            }
        }
        writeText(at, code.length());
        code.setLength(0);
        language = "";
    }

    private void writeText(int start, int end) {
        if (end > start) {
            next.text(code.substring(start, end));
        }
    }

    private static String language(List<String> attributes) {
        int at = attributes.indexOf("class");
        Matcher named = LANGUAGE.matcher(at < 0 ? "" : attributes.get(at + 1));
        return named.find() ? named.group(1) : "";
    }

    private static List<String> withClass(List<String> attributes) {
        var more = new ArrayList<>(attributes);
        int at = more.indexOf("class");
        if (at < 0) {
            more.addAll(List.of("class", "highlight"));
        } else {
            more.set(at + 1, more.get(at + 1) + " highlight");
        }
        return more;
    }
}
