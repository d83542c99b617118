package blog.markdown.kramdown;

/// Headings: `# like this`, or underlined with `=` or `-`.
final class Headings {
    private Headings() {}

    static boolean withMarks(Blocks blocks) {
        Scanner in = blocks.in;
        Line line = in.line();
        int level = line.headingLevel();
        if (level == 0) {
            return false;
        }
        String written = in.between(line.start + level, line.end).strip();
        int idStart = idStart(written);
        String text = written.substring(0, idStart).stripTrailing();
        String words = withoutClosingMarks(text);
        return !words.isEmpty() && add(blocks, level, words, written.substring(idStart), line.end);
    }

    /// Takes the heading that a text begins with out of its table of contents, unless it holds more than words.
    static void leaveTitleOut(Node root) {
        for (Node child : root.children) {
            if (child.is(Kind.HEADING)) {
                if (holdsOnlyWords(child)) {
                    child.attributes.merge("class", Contents.LEFT_OUT, (classes, one) -> classes + " " + one);
                }
                return;
            }
            if (!child.is(Kind.BLANK) && !child.is(Kind.BOUNDARY) && !child.is(Kind.COMMENT)) {
                return;
            }
        }
    }

    private static boolean holdsOnlyWords(Node node) {
        boolean more = switch (node.kind) {
            case LINK, IMAGE, FOOTNOTE -> true;
            case HTML -> node.name.equals("a") || node.name.equals("img");
            default -> false;
        };
        return !more && node.children.stream().allMatch(Headings::holdsOnlyWords);
    }

    static boolean underlined(Blocks blocks) {
        Scanner in = blocks.in;
        Line line = in.line();
        char mark = Chars.at(in.text, line.end);
        if (!line.beginsParagraph() || (mark != '=' && mark != '-') || !blocks.isSetOff()) {
            return false;
        }
        int marksEnd = line.end;
        while (Chars.at(in.text, marksEnd) == '=' || Chars.at(in.text, marksEnd) == '-') {
            marksEnd++;
        }
        int end = Chars.restOfBlankLine(in.text, marksEnd);
        String written = line.toString().strip();
        int idStart = idStart(written);
        String words = written.substring(0, idStart).stripTrailing();
        return end > 0 && !words.isEmpty() && add(blocks, mark == '-' ? 2 : 1, words, written.substring(idStart), end);
    }

    /// Where `{#id}` stands at the end of a heading, behind a blank; the end when there is none.
    private static int idStart(String written) {
        int start = written.lastIndexOf("{#");
        boolean closed = start > 0 && Chars.isBlank(written.charAt(start - 1)) && written.endsWith("}");
        if (!closed || start + 3 >= written.length()) {
            return written.length();
        }
        for (int i = start + 2; i < written.length() - 1; i++) {
            char c = written.charAt(i);
            boolean allowed = c == ':' || Tag.beginsName(c) || (i > start + 2 && Tag.isInName(c));
            if (!allowed) {
                return written.length();
            }
        }
        return start;
    }

    private static String withoutClosingMarks(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '#') {
            end--;
        }
        boolean marks = end < text.length() && end > 0 && Chars.isBlank(text.charAt(end - 1));
        return marks ? text.substring(0, end).stripTrailing() : text;
    }

    private static boolean add(Blocks blocks, int level, String words, String id, int end) {
        blocks.in.moveTo(end);
        Node heading = blocks.add(new Node(Kind.HEADING));
        heading.level = level;
        heading.addText(Kind.UNPARSED, words);
        if (!id.isEmpty()) {
            heading.attributes.put("id", id.substring(2, id.length() - 1));
        }
        return true;
    }
}
