package blog.markdown.kramdown;

/// What ends a block that would otherwise take the next line too.
final class BlockStarts {
    private BlockStarts() {}

    /// Whether even a lazy line, one without the mark of its block, does not belong to the block before it.
    static boolean endsLazyBlock(Scanner in) {
        return in.atEnd() || in.line().isBlank() || endsCode(in);
    }

    static boolean endsParagraph(Scanner in) {
        if (endsLazyBlock(in)) {
            return true;
        }
        Line line = in.line();
        return line.opensWith('>') || line.isFence() || line.headingLevel() > 0 || ListMark.at(line) != null;
    }

    /// Whether a lazy line cannot go on with indented code.
    static boolean endsCode(Scanner in) {
        return in.line().isEnd() || endsItem(in, Line.MAX_INDENT);
    }

    /// Whether a lazy line that is indented this far at most does not belong to a list's item.
    static boolean endsItem(Scanner in, int maxIndent) {
        Line line = in.line();
        return switch (line.indent() <= maxIndent ? line.mark() : '\0') {
            case '{' -> Braces.line(in) != null;
            case '<' -> Tag.isBlockAt(in, line.first);
            default -> false;
        };
    }
}
