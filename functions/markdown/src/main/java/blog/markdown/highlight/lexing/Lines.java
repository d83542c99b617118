package blog.markdown.highlight.lexing;

/// Tokens that are made by their place on a line.
final class Lines {
    private Lines() {}

    /// A whole line that starts with this text.
    static Rule of(Token token, String prefix) {
        return (code, at) ->
                code.startsLine(at) && code.text.startsWith(prefix, at) ? code.mark(token, at, code.lineEnd()) : at;
    }

    /// A directive such as `#include`, after any indentation; it ends with its line.
    static Rule directive(String prefix) {
        return (code, at) -> code.startsContent(at) && code.text.startsWith(prefix, at)
                ? code.mark(Token.PREPROCESSOR, at, code.lineEnd())
                : at;
    }

    /// What stands before the separator on a line, as in `name: value`; some formats want a space behind it.
    static Rule key(Token token, char separator, boolean spaced) {
        return (code, at) -> {
            if (!code.startsContent(at) || "\"'#[{;&*!|>%@".indexOf(code.charAt(at)) >= 0) {
                return at;
            }
            for (int i = at; i < code.lineEnd(); i++) {
                if (code.charAt(i) == separator && (!spaced || Character.isWhitespace(code.charAt(i + 1)))) {
                    return code.mark(token, at, i);
                }
                if (code.charAt(i) == '#') {
                    return at;
                }
            }
            return at;
        };
    }

    /// The prompt of a terminal, and the command behind it; any other line is what was printed.
    static Rule prompt(String prompts, Grammar shell) {
        return (code, at) -> {
            if (!code.startsLine(at)) {
                return at;
            }
            int from = code.afterSpaces(at);
            boolean prompt = prompts.indexOf(code.charAt(from)) >= 0 && code.charAt(from + 1) == ' ';
            return prompt ? code.embed(shell, code.mark(Token.PROMPT, from, from + 1), code.lineEnd()) : code.lineEnd();
        };
    }
}
