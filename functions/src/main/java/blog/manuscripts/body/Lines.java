package blog.manuscripts.body;

/// The lines of a text, asked for in the order of the text.
public final class Lines {
    private static final int FAR = 1_000;

    private final String text;
    private int line;
    private int countedTo;

    public Lines(String text, int firstLine) {
        this.text = text;
        this.line = firstLine;
    }

    /// The number of the line that holds this index, which is never before the last one asked for.
    public int at(int index) {
        for (; countedTo < index; countedTo++) {
            if (text.charAt(countedTo) == '\n') {
                line++;
            }
        }
        return line;
    }

    /// What stands before the index on its line, as far as a thousand characters: a line may be as long as a text.
    public String before(int index) {
        int start = index;
        while (start > Math.max(0, index - FAR) && text.charAt(start - 1) != '\n') {
            start--;
        }
        return text.substring(start, index);
    }

    /// As [#before], from the index on.
    public String after(int index) {
        int end = index;
        while (end < Math.min(text.length(), index + FAR) && text.charAt(end) != '\n') {
            end++;
        }
        return text.substring(index, end);
    }
}
