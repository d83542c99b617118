package blog.markdown.kramdown;

import org.jspecify.annotations.Nullable;

/// `{::name options}`, its body and `{:/name}` or `{:/}`; or `{::name options /}`, which has no body. Among blocks each
/// of the braces has a line to itself. `bodyStart` is behind the first.
record Extension(Scanner in, boolean block, String name, String options, int bodyStart) {
    private static final String START = "{::";
    private static final String CLOSING = "{:/";

    /// The extension that begins at a place, be it known or not; null when there is none.
    static @Nullable Extension at(Scanner in, int from, boolean block) {
        int name = from + START.length();
        int nameEnd = name;
        while (Chars.isAsciiWord(Chars.at(in.text, nameEnd))) {
            nameEnd++;
        }
        Braces braces = nameEnd > name ? Braces.closed(in, name) : null;
        int end = braces == null ? -1 : end(in, braces.end(), block);
        String options = braces == null || end < 0 ? "-" : braces.content().substring(nameEnd - name);
        boolean setOff = options.isEmpty() || options.equals("/") || Chars.isSpace(options.charAt(0));
        return setOff ? new Extension(in, block, in.between(name, nameEnd), options, end) : null;
    }

    /// Behind a brace and, among blocks, its line; -1 when something else is on it.
    private static int end(Scanner in, int brace, boolean block) {
        return block ? Chars.restOfBlankLine(in.text, brace) : brace;
    }

    /// Moves behind the extension and adds what becomes of it; false for one that is unknown or never ends.
    boolean addTo(Node tree) {
        if (options.endsWith("/")) {
            return add(tree, null, bodyStart);
        }
        for (int at = in.find(CLOSING, bodyStart); at >= 0; at = in.find(CLOSING, at + 1)) {
            int brace = at + CLOSING.length();
            brace += in.text.startsWith(name, brace) ? name.length() : 0;
            int end = Chars.at(in.text, brace) == '}' ? end(in, brace + 1, block) : -1;
            int lineStart = in.text.lastIndexOf('\n', at) + 1;
            boolean first = at - lineStart <= Line.MAX_INDENT && Chars.skip(in.text, lineStart, ' ') == at;
            if (end > 0 && (first || !block)) {
                return add(tree, in.between(bodyStart, block ? lineStart : at), end);
            }
        }
        return false;
    }

    private boolean add(Node tree, @Nullable String body, int end) {
        Node node = node(body);
        if (node == null) {
            return false;
        }
        node.block = block;
        tree.children.add(node);
        in.moveTo(end);
        return true;
    }

    private @Nullable Node node(@Nullable String body) {
        return switch (name) {
            case "comment" ->
                body == null ? nothing() : new Node(Kind.COMMENT, "<!-- " + body.stripTrailing() + " -->");
            case "nomarkdown" -> body == null || !isForHtml() ? nothing() : new Node(Kind.RAW, body);
            case "options" -> nothing();
            default -> null;
        };
    }

    private boolean isForHtml() {
        return !options.contains("type=") || options.contains("html");
    }

    private static Node nothing() {
        var node = new Node(Kind.BOUNDARY);
        node.name = "extension";
        return node;
    }
}
