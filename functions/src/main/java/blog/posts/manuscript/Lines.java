package blog.posts.manuscript;

/// The lines of a text, asked for in the order of the text.
final class Lines {
    private final String text;
    private int line;
    private int countedTo;

    Lines(String text, int firstLine) {
        this.text = text;
        this.line = firstLine;
    }

    /// The number of the line that holds this index, which is never before the last one asked for.
    int at(int index) {
        for (; countedTo < index; countedTo++) {
            if (text.charAt(countedTo) == '\n') {
                line++;
            }
        }
        return line;
    }

    /// What stands before the index on its line.
    String before(int index) {
        return text.substring(text.lastIndexOf('\n', index - 1) + 1, index);
    }

    /// What stands from the index to the end of its line.
    String after(int index) {
        int end = text.indexOf('\n', index);
        return text.substring(index, end < 0 ? text.length() : end);
    }
}
