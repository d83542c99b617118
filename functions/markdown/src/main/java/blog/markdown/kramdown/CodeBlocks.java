package blog.markdown.kramdown;

import blog.markdown.highlight.FenceInfo;
import org.jspecify.annotations.Nullable;

/// Code: indented by four spaces or a tab, or between fences.
final class CodeBlocks {
    /// What a fence says besides the language.
    static final String META = "data-meta";

    private static final int SHORTEST_FENCE = 3;

    private CodeBlocks() {}

    static boolean indented(Blocks blocks) {
        if (blocks.in.line().codeIndent() == 0) {
            return false;
        }
        var code = new StringBuilder();
        for (Line line : Line.all(indentedLines(blocks.in))) {
            if (!code.isEmpty() && line.indent() <= Line.MAX_INDENT && !Chars.isSpace(line.mark())) {
                code.setCharAt(code.length() - 1, ' ');
            }
            code.append(line.text, line.start + line.codeIndent(), line.end);
        }
        blocks.add(new Node(Kind.CODE_BLOCK, code.toString()));
        return true;
    }

    /// The indented lines from here on, with blank lines between them, and lazy ones after them.
    static String indentedLines(Scanner in) {
        int start = in.position();
        int end = start;
        boolean mayBeLazy = false;
        while (!in.atEnd()) {
            boolean blank = in.line().isBlank();
            if (!blank && in.line().codeIndent() == 0 && (!mayBeLazy || BlockStarts.endsCode(in))) {
                break;
            }
            in.takeLine();
            mayBeLazy = !blank;
            end = blank ? end : in.position();
        }
        in.moveTo(end);
        return in.between(start, end);
    }

    static String outdented(String lines) {
        var text = new StringBuilder();
        Line.all(lines).forEach(line -> text.append(lines, line.start + line.codeIndent(), line.end));
        return text.toString();
    }

    static boolean fenced(Blocks blocks) {
        Scanner in = blocks.in;
        Line line = in.line();
        if (!line.isFence()) {
            return false;
        }
        for (int end = line.fenceEnd(); end - line.first >= SHORTEST_FENCE; end--) {
            in.meter.read(line.end - line.first);
            String info = in.between(end, line.end).strip();
            Line closing = isInfo(info) ? closingFence(in, in.between(line.first, end), line.end) : null;
            if (closing != null) {
                Node code = blocks.add(new Node(Kind.CODE_BLOCK, in.between(line.end, closing.start)));
                name(code, FenceInfo.of(info));
                in.moveTo(closing.end);
                return true;
            }
        }
        return false;
    }

    /// More than a word is none in kramdown, which reads such a fence as text; no author means that.
    private static boolean isInfo(String info) {
        return info.indexOf('`') < 0 || info.chars().noneMatch(c -> Chars.isSpace((char) c));
    }

    private static void name(Node code, FenceInfo info) {
        if (!info.language().isEmpty()) {
            code.attributes.put("class", "language-" + language(info.language()));
        }
        if (!info.meta().isEmpty()) {
            code.attributes.put(META, info.meta());
        }
    }

    private static @Nullable Line closingFence(Scanner in, String fence, int from) {
        for (int start = from; start < in.text.length(); ) {
            int end = in.find("\n", start) + 1;
            Line line = new Line(in.text, start, end > 0 ? end : in.text.length());
            if (line.indent() <= Line.MAX_INDENT && in.text.startsWith(fence, line.first)) {
                int rest = Chars.skip(in.text, line.first + fence.length(), fence.charAt(fence.length() - 1));
                if (Chars.restOfBlankLine(in.text, rest) == line.end) {
                    return line;
                }
            }
            start = line.end;
        }
        return null;
    }

    /// What comes before a question mark: options follow it.
    private static String language(String info) {
        int options = info.indexOf('?', 1);
        return options < 0 ? info : info.substring(0, options);
    }
}
