package blog.markdown.highlight.lexing;

import org.jspecify.annotations.Nullable;

/// A comment or a string: from a text that opens it to one that closes it, else to the end of the line or, if it may
/// hold line breaks, of the code. `escape` takes the next character along (0: nothing does), `nests` counts openings,
/// `key` is what it is when a colon follows.
record Delimited(
        Token token,
        String open,
        String close,
        char escape,
        boolean multiline,
        boolean nests,
        boolean afterSpace,
        @Nullable Token key)
        implements Rule {

    @Override
    public int read(Code code, int at) {
        if (!code.text.startsWith(open, at) || (afterSpace && !Character.isWhitespace(code.charAt(at - 1)))) {
            return at;
        }
        int end = end(code, at + open.length());
        boolean isKey = key != null && code.charAt(code.afterSpaces(end)) == ':';
        return code.mark(isKey && key != null ? key : token, at, end);
    }

    private int end(Code code, int from) {
        int limit = multiline ? code.text.length() : Math.max(from, code.lineEnd());
        int depth = 1;
        for (int i = from; i < limit; i++) {
            if (code.text.charAt(i) == escape && escape != 0) {
                i++;
            } else if (!close.isEmpty() && code.text.startsWith(close, i)) {
                depth--;
                if (depth == 0) {
                    return i + close.length();
                }
                i += close.length() - 1;
            } else if (nests && code.text.startsWith(open, i)) {
                depth++;
                i += open.length() - 1;
            }
        }
        return limit;
    }
}
