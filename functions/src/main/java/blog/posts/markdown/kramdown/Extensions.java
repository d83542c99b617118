package blog.posts.markdown.kramdown;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What stands in braces: attribute lists, named ones, and `{::comment}`, `{::nomarkdown}`, `{::options}`.
final class Extensions {
    private static final String START = "\\{::(\\w+)(?:\\s(" + BlockSyntax.IN_LIST.replace("*+", "*?") + "))?(/)?\\}";
    private static final Pattern BLOCK_START = Scanner.pattern("^ {0,3}" + START + "\\s*?\\n");
    private static final Pattern SPAN_START = Scanner.pattern(START);
    private static final Pattern SPAN_ATTRIBUTES = Scanner.pattern("\\{:((?!})" + BlockSyntax.IN_LIST + ")\\}");
    private static final Pattern NAMED =
            Scanner.pattern("^ {0,3}\\{:(" + BlockSyntax.LIST_NAME + "):((?!})" + BlockSyntax.IN_LIST + ")\\}\\s*?\\n");
    private static final String ATTRIBUTES = "attributes";
    private static final Set<String> DEFINITIONS =
            Set.of(Definitions.LINK, Definitions.FOOTNOTE, Definitions.ABBREVIATION);

    private Extensions() {}

    static boolean parse(Blocks blocks) {
        Scanner in = blocks.in;
        if (in.scan(NAMED)) {
            blocks.document
                    .lists
                    .computeIfAbsent(in.group(1), _ -> new AttributeList())
                    .parse(in.group(2));
            blocks.boundary("named");
            return true;
        }
        if (in.at(BLOCK_START)) {
            Node extension = extension(in, true);
            if (extension != null) {
                blocks.tree.children.add(extension);
            }
            return extension != null;
        }
        return in.scan(BlockSyntax.ATTRIBUTES) && attributes(blocks, in.group(1));
    }

    private static boolean attributes(Blocks blocks, String list) {
        Node last = blocks.tree.last();
        boolean belongsToLast =
                last != null && !last.is(Kind.BLANK) && (!last.is(Kind.BOUNDARY) || DEFINITIONS.contains(last.name));
        if (!belongsToLast || last == null) {
            blocks.pending().parse(list);
            return true;
        }
        last.ownList().parse(list);
        if (!blocks.in.at(BlockSyntax.ATTRIBUTES)) {
            blocks.boundary(ATTRIBUTES);
        }
        return true;
    }

    static boolean parseSpan(Spans spans) {
        Scanner in = spans.in;
        if (in.at(SPAN_START)) {
            Node extension = extension(in, false);
            if (extension != null) {
                spans.tree().children.add(extension);
            }
            return extension != null;
        }
        Node last = spans.tree().last();
        if (last == null || last.is(Kind.TEXT) || !in.scan(SPAN_ATTRIBUTES)) {
            return false;
        }
        var list = new AttributeList();
        list.parse(in.group(1));
        last.ownList().add(list);
        list.applyTo(last.attributes, spans.document.lists);
        return true;
    }

    /// Moves behind the extension that starts here; null for one that is unknown or never ends.
    private static @Nullable Node extension(Scanner in, boolean block) {
        int start = in.position();
        String name = in.group(1);
        String list = in.group(2);
        boolean hasBody = !in.has(3);
        in.scan(block ? BLOCK_START : SPAN_START);
        String body = "";
        if (hasBody) {
            String end = "\\{:/(?:" + name + ")?\\}";
            if (!in.scanUntil(Scanner.pattern(block ? "^ {0,3}" + end + "\\s*?\\n" : end))) {
                in.moveTo(start);
                return null;
            }
            body = in.skipped();
        }
        Node node = node(name, list, body, hasBody);
        if (node == null) {
            in.moveTo(start);
        } else {
            node.block = block;
        }
        return node;
    }

    private static @Nullable Node node(String name, String list, String body, boolean hasBody) {
        return switch (name) {
            case "comment" -> hasBody ? new Node(Kind.COMMENT, "<!-- " + body.stripTrailing() + " -->") : empty();
            case "nomarkdown" -> hasBody && isForHtml(list) ? new Node(Kind.RAW, body) : empty();
            case "options" -> empty();
            default -> null;
        };
    }

    private static boolean isForHtml(String list) {
        return !list.contains("type=") || list.contains("html");
    }

    private static Node empty() {
        var node = new Node(Kind.BOUNDARY);
        node.name = "extension";
        return node;
    }
}
