package blog.markdown.kramdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// One pass over the text of a block that makes spans of it. Where several rules could take what stands here, the
/// first wins; where none does, the character is text.
final class Spans {
    private static final String SPECIAL = "*_`<>[]!&\\${-. ~\"'";

    /// What is looked for: everything, or only code and HTML.
    enum Rules {
        ALL,
        HTML,
        CODE,
        CODE_AND_HTML
    }

    /// A place where a span did not come to its end, and what it was inside of: trying it again there is no use.
    private record DeadEnd(int position, Kind kind, Set<Kind> inside) {}

    final Document document;
    final Scanner in;
    private final Deque<Node> open = new ArrayDeque<>();
    private final Set<DeadEnd> deadEnds = new HashSet<>();
    private Rules rules;

    private Spans(Document document, String text, Rules rules) {
        this.document = document;
        this.in = new Scanner(text, document.meter);
        this.rules = rules;
    }

    static List<Node> parse(String text, Document document) {
        return parse(text, document, Rules.ALL);
    }

    static List<Node> parse(String text, Document document, Rules rules) {
        var root = new Node(Kind.ROOT);
        new Spans(document, text, rules).run(root, _ -> false);
        return root.children;
    }

    /// Goes on in the same text, inside a span, until `ends` says so; false when it never does.
    boolean parseWithin(Node span, Predicate<Spans> ends) {
        return run(span, ends);
    }

    /// The same, where only HTML means anything.
    boolean parseHtmlWithin(Node span, Predicate<Spans> ends) {
        Rules outside = rules;
        rules = Rules.HTML;
        boolean ended = run(span, ends);
        rules = outside;
        return ended;
    }

    private boolean run(Node span, Predicate<Spans> ends) {
        document.meter.enter();
        open.push(span);
        boolean ended = false;
        while (!ended && !in.atEnd()) {
            addText(plainText());
            ended = ends.test(this);
            if (!ended && !in.atEnd() && !takeSpan(in.ahead(0))) {
                addText(String.valueOf(in.ahead(0)));
                in.skip(1);
            }
        }
        open.pop();
        document.meter.leave();
        return ended;
    }

    /// Moves to the next place where a rule may have something to say: also the character before a quote is one.
    private String plainText() {
        int start = in.position();
        int end = start;
        String text = in.text;
        while (end < text.length() && !mayBeSpecial(text.charAt(end), Chars.at(text, end + 1))) {
            end++;
        }
        document.meter.read(end - start);
        in.moveTo(end);
        return text.substring(start, end);
    }

    private static boolean mayBeSpecial(char here, char next) {
        return SPECIAL.indexOf(here) >= 0 || (Quotes.isQuote(next) && here != '\\');
    }

    private boolean takeSpan(char here) {
        return switch (rules) {
            case ALL -> takeAny(here);
            case HTML -> here == '<' && InlineHtml.parse(this);
            case CODE -> here == '`' && InlineCode.parse(this);
            case CODE_AND_HTML -> (here == '`' && InlineCode.parse(this)) || (here == '<' && InlineHtml.parse(this));
        };
    }

    private boolean takeAny(char here) {
        boolean taken = switch (here) {
            case '*', '_' -> Emphasis.parse(this);
            case '`' -> InlineCode.parse(this);
            case '<' -> InlineHtml.autolink(this) || InlineHtml.parse(this);
            case '[' -> Links.footnote(this) || Links.parse(this);
            case '!' -> Links.parse(this);
            default -> false;
        };
        if (taken || Quotes.parse(this)) {
            return true;
        }
        return switch (here) {
            case '$' -> InlineCode.formula(this);
            case '{' -> Extensions.parseSpan(this);
            case '&' -> Symbols.entity(this);
            case '~' -> Strikes.parse(this);
            case '-', '.', '<', '>', ' ', '\\' ->
                Symbols.parse(this) || Symbols.lineBreak(this) || Symbols.escape(this);
            default -> false;
        };
    }

    Node tree() {
        return open.element();
    }

    boolean isInside(Kind kind) {
        return open.stream().anyMatch(node -> node.is(kind));
    }

    /// Remembers that a span which was begun at a place has no end.
    void markDeadEnd(int position, Kind kind) {
        deadEnds.add(deadEnd(position, kind));
    }

    boolean isDeadEnd(int position, Kind kind) {
        return deadEnds.contains(deadEnd(position, kind));
    }

    private DeadEnd deadEnd(int position, Kind kind) {
        Set<Kind> inside = EnumSet.noneOf(Kind.class);
        open.forEach(node -> inside.add(node.kind));
        return new DeadEnd(position, kind, inside);
    }

    void addText(String text) {
        tree().addText(Kind.TEXT, text);
    }
}
