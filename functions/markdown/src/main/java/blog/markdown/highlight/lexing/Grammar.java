package blog.markdown.highlight.lexing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A language as rules that are tried in the order they were given in, words last. It is complete before anyone reads
/// by it, and never changes then.
public final class Grammar {
    private final List<Rule> rules = new ArrayList<>();
    private final Words words = new Words();

    int read(Code code, int at) {
        for (Rule rule : rules) {
            int end = rule.read(code, at);
            if (end > at) {
                return end;
            }
        }
        return words.read(code, at);
    }

    private Grammar rule(Rule rule) {
        rules.add(rule);
        return this;
    }

    /// Comments up to the end of the line.
    public Grammar comment(String open) {
        return rule(new Delimited(Token.COMMENT, open, "", '\0', false, false, false, null));
    }

    /// The same where they need a space before them, as in a shell.
    public Grammar commentAfterSpace(String open) {
        return rule(new Delimited(Token.COMMENT, open, "", '\0', false, false, true, null));
    }

    public Grammar comment(String open, String close) {
        return rule(new Delimited(Token.BLOCK_COMMENT, open, close, '\0', true, false, false, null));
    }

    public Grammar nestedComment(String open, String close) {
        return rule(new Delimited(Token.BLOCK_COMMENT, open, close, '\0', true, true, false, null));
    }

    /// Strings that end on their line.
    public Grammar string(String quote) {
        return rule(new Delimited(Token.STRING, quote, quote, '\\', false, false, false, null));
    }

    /// Strings that end on their line and are names when a colon follows.
    public Grammar stringOrKey(String quote) {
        return rule(new Delimited(Token.STRING, quote, quote, '\\', false, false, false, Token.LABEL));
    }

    /// Strings of several lines.
    public Grammar text(String open, String close) {
        return region(Token.STRING, open, close);
    }

    /// Text of several lines in which nothing is escaped.
    public Grammar verbatim(String open, String close) {
        return rule(new Delimited(Token.STRING, open, close, '\0', true, false, false, null));
    }

    /// What lies between two delimiters, with backslashes that escape.
    public Grammar region(Token token, String open, String close) {
        return rule(new Delimited(token, open, close, '\\', true, false, false, null));
    }

    public Grammar characters() {
        return rule(Literals::character);
    }

    public Grammar numbers() {
        return rule(Literals::number);
    }

    public Grammar regexes() {
        return rule(Literals::regex);
    }

    public Grammar heredocs() {
        return rule(Literals::heredoc);
    }

    /// A name behind a sign, such as `@Override` or `$HOME`.
    public Grammar prefixed(Token token, String sign) {
        return rule((code, at) -> {
            int name = at + sign.length();
            int end = code.text.startsWith(sign, at) ? words.end(code, name) : name;
            return end > name ? code.mark(token, at, end) : at;
        });
    }

    /// Exactly this text.
    public Grammar sign(Token token, String sign) {
        return rule((code, at) -> code.text.startsWith(sign, at) ? code.mark(token, at, at + sign.length()) : at);
    }

    /// A text that is nothing in particular, although its end looks like a token.
    public Grammar plain(String sign) {
        return rule((code, at) -> code.text.startsWith(sign, at) ? at + sign.length() : at);
    }

    public Grammar line(Token token, String prefix) {
        return rule(Lines.of(token, prefix));
    }

    public Grammar directives(String prefix) {
        return rule(Lines.directive(prefix));
    }

    public Grammar keysBefore(char separator, boolean spaced) {
        return rule(Lines.key(Token.ATTRIBUTE, separator, spaced));
    }

    public Grammar prompts(String prompts, Grammar shell) {
        return rule(Lines.prompt(prompts, shell));
    }

    public Grammar markup(Map<String, Grammar> embedded) {
        return rule(new Markup(Map.copyOf(embedded))).rule(Markup::entity);
    }

    public Grammar words(Token token, String list) {
        words.add(token, list);
        return this;
    }

    public Grammar keywords(String list) {
        return words(Token.KEYWORD, list);
    }

    public Grammar types(String list) {
        return words(Token.TYPE, list);
    }

    public Grammar constants(String list) {
        return words(Token.CONSTANT, list);
    }

    public Grammar builtins(String list) {
        return words(Token.BUILTIN, list);
    }

    public Grammar declares(Token token, String keywords) {
        words.declare(token, keywords);
        return this;
    }

    /// Which characters besides letters are part of words, anywhere and after the first one.
    public Grammar names(String anywhere, String notFirst) {
        words.characters(anywhere, notFirst);
        return this;
    }

    public Grammar ignoringCase() {
        words.ignoreCase();
        return this;
    }

    public Grammar keywordsFirst() {
        words.onlyFirst();
        return this;
    }

    public Grammar functions() {
        words.functions();
        return this;
    }

    public Grammar capitalised(Token token) {
        words.capitalised(token);
        return this;
    }

    public Grammar keyWords() {
        words.key(Token.ATTRIBUTE);
        return this;
    }
}
