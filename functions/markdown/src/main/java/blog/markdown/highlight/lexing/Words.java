package blog.markdown.highlight.lexing;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Names and keywords; the last rule of every grammar, so that no other one starts inside a word.
final class Words implements Rule {
    private final Map<String, Token> known = new HashMap<>();
    private final Map<String, Token> declared = new HashMap<>();
    private String more = "_";
    private String inside = "";
    private boolean ignoreCase;
    private boolean functions;
    private boolean onlyFirst;
    private @Nullable Token capitalised;
    private @Nullable Token key;

    void add(Token token, String words) {
        for (String word : words.split(" ")) {
            known.put(word, token);
        }
    }

    /// The word after any of these is one of this kind, as a name after `class`.
    void declare(Token token, String keywords) {
        for (String keyword : keywords.split(" ")) {
            declared.put(keyword, token);
        }
    }

    void characters(String anywhere, String notFirst) {
        more = anywhere;
        inside = notFirst;
    }

    void ignoreCase() {
        ignoreCase = true;
    }

    /// A name before a parenthesis is a function's.
    void functions() {
        functions = true;
    }

    /// Keywords stand at the beginning of lines only.
    void onlyFirst() {
        onlyFirst = true;
    }

    void capitalised(Token token) {
        capitalised = token;
    }

    void key(Token token) {
        key = token;
    }

    @Override
    public int read(Code code, int at) {
        int end = end(code, at);
        if (end > at) {
            String word = code.text.substring(at, end);
            Token token = token(code, word, at, end);
            if (token != null) {
                code.mark(token, at, end);
            }
            code.passWord(word, end);
        }
        return end;
    }

    private @Nullable Token token(Code code, String word, int at, int end) {
        Token declaration = declared.get(code.wordBefore(at));
        boolean member = code.charAt(at - 1) == '.' && code.charAt(at - 2) != '.';
        Token keyword = member || (onlyFirst && !code.startsContent(at))
                ? null
                : known.get(ignoreCase ? word.toLowerCase(Locale.ROOT) : word);
        if (declaration != null && keyword == null) {
            return declaration;
        }
        int next = code.afterSpaces(end);
        if (key != null && code.charAt(next) == ':' && Character.isWhitespace(code.charAt(next + 1))) {
            return key;
        }
        if (keyword != null) {
            return keyword;
        }
        if (functions && code.charAt(end) == '(') {
            return Token.FUNCTION;
        }
        return Character.isUpperCase(word.charAt(0)) ? capitalised : null;
    }

    int end(Code code, int at) {
        int end = at;
        while (isPart(code.charAt(end), end > at)) {
            end++;
        }
        return end;
    }

    private boolean isPart(char c, boolean notFirst) {
        return Character.isLetter(c)
                || Character.isSurrogate(c)
                || more.indexOf(c) >= 0
                || (notFirst && (Character.isDigit(c) || inside.indexOf(c) >= 0));
    }
}
