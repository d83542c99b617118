package blog.markdown.kramdown;

/// Whether the lines of a would-be table have a pipe outside code each. A line that code begins on must have had one
/// before it, when the code goes on on the next.
final class TablePipes {
    private boolean onThisLine;

    private TablePipes() {}

    static boolean areOutsideCode(String lines, Document document) {
        var pipes = new TablePipes();
        for (Node part : Spans.parse(lines, document, Spans.Rules.CODE_AND_HTML)) {
            boolean allowed = switch (part.kind) {
                case CODE -> pipes.code(part.text.toString());
                case HTML -> true;
                default -> pipes.text(part.text.toString());
            };
            if (!allowed) {
                return false;
            }
        }
        return pipes.onThisLine;
    }

    private boolean code(String code) {
        long breaks = withoutLastBreaks(code).chars().filter(c -> c == '\n').count();
        boolean allowed = breaks == 0 || (breaks == 1 && onThisLine);
        onThisLine = onThisLine && breaks == 0;
        return allowed;
    }

    /// A break at the end of a text does not end its line yet.
    private boolean text(String text) {
        String rest = withoutLastBreaks(text);
        for (int end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n')) {
            if (!onThisLine && !Line.of(rest.substring(0, end)).hasPipe()) {
                return false;
            }
            onThisLine = false;
            rest = rest.substring(end + 1);
        }
        onThisLine |= Line.of(rest).hasPipe();
        return true;
    }

    private static String withoutLastBreaks(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '\n') {
            end--;
        }
        return text.substring(0, end);
    }
}
