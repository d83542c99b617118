package blog.markdown.highlight.lexing;

/// What programs hold besides names and text between delimiters.
final class Literals {
    private static final int MAX_CHARACTER = 12;

    private Literals() {}

    /// Digits with what languages put between and behind them: points, underscores, exponents, units.
    static int number(Code code, int at) {
        int end = at;
        while (isNumeric(code, end, at)) {
            end++;
        }
        if (end == at || !isDigit(code.charAt(at))) {
            return at;
        }
        String number = code.text.substring(at, end);
        boolean hex = number.startsWith("0x") || number.startsWith("0X");
        boolean fraction = number.indexOf('.') >= 0 || number.matches("[0-9_]++[eE].*+");
        return code.mark(hex ? Token.HEX : fraction ? Token.FLOAT : Token.INTEGER, at, end);
    }

    private static boolean isNumeric(Code code, int at, int start) {
        char c = code.charAt(at);
        char before = code.charAt(at - 1);
        return isDigit(c)
                || (at > start && (Character.isLetter(c) || c == '_'))
                || (at > start && c == '.' && isDigit(code.charAt(at + 1)))
                || (at > start + 1
                        && (c == '+' || c == '-')
                        && (before == 'e' || before == 'E')
                        && !isHex(code, start));
    }

    private static boolean isHex(Code code, int start) {
        return (code.charAt(start + 1) | 0x20) == 'x';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /// A character between apostrophes, which elsewhere stand alone: in lifetimes, type variables and names.
    static int character(Code code, int at) {
        if (code.charAt(at) != '\'') {
            return at;
        }
        int from = at + (code.charAt(at + 1) == '\\' ? 3 : Character.isHighSurrogate(code.charAt(at + 1)) ? 3 : 2);
        for (int i = from; i < Math.min(from + MAX_CHARACTER, code.lineEnd()); i++) {
            if (code.charAt(i) == '\'') {
                return code.mark(Token.STRING, at, i + 1);
            }
            if (code.charAt(at + 1) != '\\') {
                return at;
            }
        }
        return at;
    }

    static int regex(Code code, int at) {
        if (code.charAt(at) != '/' || !code.expectsOperand()) {
            return at;
        }
        int end = code.regexEnd(at);
        while (end > at && Character.isLetter(code.charAt(end))) {
            end++;
        }
        return code.mark(Token.REGEX, at, end);
    }

    /// `<<END`, `<<-END`, `<<~'END'` and what follows up to a line that holds nothing but that word.
    static int heredoc(Code code, int at) {
        if (!code.text.startsWith("<<", at)) {
            return at;
        }
        int name = at + 2;
        while ("-~'\"<".indexOf(code.charAt(name)) >= 0 && name < at + 5) {
            name++;
        }
        int end = name;
        while (Character.isUpperCase(code.charAt(end)) || code.charAt(end) == '_') {
            end++;
        }
        int close = end == name ? -1 : code.endOfLineOf(code.text.substring(name, end), code.lineEnd());
        return close < 0 ? at : code.mark(Token.STRING, at, close);
    }
}
