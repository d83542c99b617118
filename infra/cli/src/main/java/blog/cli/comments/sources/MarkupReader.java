package blog.cli.comments.sources;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/// The characters of an XML file on their way to the parser, which holds each piece of markup in memory: so none
/// may be huge. What XML forbids and exports have all the same does no harm: control characters become spaces, and
/// what stands before the first `<` is left out.
final class MarkupReader extends FilterReader {
    private final Markup markup = new Markup();
    private boolean hasBegun;
    private char before;
    private int line = 1;
    private boolean atEnd;

    MarkupReader(Reader in) {
        super(in);
    }

    /// Whether everything was read.
    boolean isAtEnd() {
        return atEnd;
    }

    @Override
    public int read() throws IOException {
        var one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int size) throws IOException {
        int count = hasBegun ? in.read(buffer, offset, size) : begin(buffer, offset);
        atEnd = count < 0;
        for (int i = offset; i < offset + count; i++) {
            buffer[i] = passed(buffer[i]);
        }
        return count;
    }

    /// The first `<`.
    private int begin(char[] buffer, int offset) throws IOException {
        int c = in.read();
        while (c >= 0 && c != '<') {
            c = in.read();
        }
        hasBegun = true;
        buffer[offset] = '<';
        return c < 0 ? -1 : 1;
    }

    private char passed(char read) throws Malformed {
        line += read == '\n' ? 1 : 0;
        char c = isAllowed(read) ? read : ' ';
        before = read;
        if (!markup.accept(c)) {
            throw new Malformed(line, "a tag or section is longer than any export has");
        }
        return c;
    }

    /// A low half of a character is good behind a high one; a high one without its low half is for the parser.
    private boolean isAllowed(char c) {
        return c >= ' '
                ? c < '\ufffe' && (!Character.isLowSurrogate(c) || Character.isHighSurrogate(before))
                : c == '\t' || c == '\n' || c == '\r';
    }
}
