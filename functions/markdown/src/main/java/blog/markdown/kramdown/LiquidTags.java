package blog.markdown.kramdown;

/// Where Liquid's tags are on a line, asked for place by place, forwards: a `|` in one parts no columns.
final class LiquidTags {
    private final String text;
    private final int end;
    /// The tag that the last place was compared with; empty where a brace opens none.
    private int tagStart;

    private int tagEnd;
    private boolean outputsEnd = true;
    private boolean tagsEnd = true;

    LiquidTags(String text, int start, int end) {
        this.text = text;
        this.end = end;
        this.tagStart = start;
        this.tagEnd = start;
    }

    /// Whether a tag that is closed on the line holds this place.
    boolean cover(int place) {
        while (tagEnd <= place && tagStart < end) {
            next();
        }
        return tagStart <= place && place < tagEnd;
    }

    private void next() {
        int open = text.indexOf('{', tagEnd, end);
        int close = open < 0 || open + 1 >= end ? -1 : close(text.charAt(open + 1), open + 2);
        if (open < 0) {
            tagStart = end;
            tagEnd = end;
        } else {
            tagStart = close < 0 ? open + 1 : open;
            tagEnd = close < 0 ? open + 1 : close + 2;
        }
    }

    /// An end that was looked for in vain is not looked for again.
    private int close(char second, int from) {
        int found = -1;
        if (second == '{' && outputsEnd) {
            found = text.indexOf("}}", from, end);
            outputsEnd = found >= 0;
        } else if (second == '%' && tagsEnd) {
            found = text.indexOf("%}", from, end);
            tagsEnd = found >= 0;
        }
        return found;
    }
}
