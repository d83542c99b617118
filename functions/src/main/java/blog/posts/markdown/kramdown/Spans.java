package blog.posts.markdown.kramdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/// One pass over the text of a block that makes spans of it. Where several rules could take what stands here, the
/// first wins; where none does, the character is text.
final class Spans {
    private static final List<Predicate<Spans>> ALL = List.of(
            Emphasis::parse,
            InlineCode::parse,
            InlineHtml::autolink,
            InlineHtml::parse,
            Links::footnote,
            Links::parse,
            Quotes::parse,
            InlineCode::formula,
            Extensions::parseSpan,
            Symbols::entity,
            Symbols::parse,
            Symbols::lineBreak,
            Symbols::escape,
            Strikes::parse);
    private static final List<Predicate<Spans>> HTML = List.of(InlineHtml::parse);
    private static final List<Predicate<Spans>> CODE = List.of(InlineCode::parse);
    private static final List<Predicate<Spans>> CODE_AND_HTML = List.of(InlineCode::parse, InlineHtml::parse);
    private static final String SPECIAL = "*_`<>[]!&\\${-. ~\"'";

    final Document document;
    final Scanner in;
    private final Deque<Node> open = new ArrayDeque<>();

    private Spans(Document document, String text) {
        this.document = document;
        this.in = new Scanner(text, document.meter);
    }

    static List<Node> parse(String text, Document document) {
        return parse(text, document, ALL);
    }

    /// Only the code in a text, and the HTML where that is wanted.
    static List<Node> codeIn(String text, Document document, boolean html) {
        return parse(text, document, html ? CODE_AND_HTML : CODE);
    }

    private static List<Node> parse(String text, Document document, List<Predicate<Spans>> rules) {
        var root = new Node(Kind.ROOT);
        new Spans(document, text).run(root, Spans::atEnd, rules);
        return root.children;
    }

    private static boolean atEnd(Spans spans) {
        return spans.in.atEnd();
    }

    /// Goes on in the same text, inside a span, until `ends` says so; false when it never does.
    boolean parseWithin(Node span, Predicate<Spans> ends) {
        return run(span, ends, ALL);
    }

    boolean parseHtmlWithin(Node span, Predicate<Spans> ends) {
        return run(span, ends, HTML);
    }

    private boolean run(Node span, Predicate<Spans> ends, List<Predicate<Spans>> rules) {
        document.meter.enter();
        open.push(span);
        boolean ended = false;
        while (!ended && !in.atEnd()) {
            addText(plainText());
            ended = ends.test(this);
            if (!ended && !in.atEnd() && rules.stream().noneMatch(rule -> rule.test(this))) {
                addText(String.valueOf(in.ahead(0)));
                in.moveTo(in.position() + 1);
            }
        }
        open.pop();
        document.meter.leave();
        return ended;
    }

    /// Moves to the next place where a rule may have something to say: also the character before a quote is one.
    private String plainText() {
        int start = in.position();
        int length = 0;
        while (!mayBeSpecial(in.ahead(length), in.ahead(length + 1)) && start + length < in.end()) {
            length++;
        }
        in.moveTo(start + length);
        return in.between(start, start + length);
    }

    private static boolean mayBeSpecial(char here, char next) {
        return SPECIAL.indexOf(here) >= 0 || ((next == '"' || next == '\'') && here != '\\');
    }

    Node tree() {
        return open.element();
    }

    boolean isInside(Kind kind) {
        return open.stream().anyMatch(node -> node.is(kind));
    }

    void addText(String text) {
        tree().addText(Kind.TEXT, text);
    }
}
