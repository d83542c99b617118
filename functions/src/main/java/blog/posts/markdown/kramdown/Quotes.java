package blog.posts.markdown.kramdown;

import java.util.List;
import java.util.regex.Pattern;

/// Straight quotes made round. Which way they turn depends on what stands before and after, by the first rule that
/// applies.
final class Quotes {
    private static final String WORD = "[\\p{L}\\p{M}\\p{Nd}\\p{Pc}]";
    private static final String MARK = "[!\"#$%'()*+,\\-./:;<=>?@\\[\\\\\\]^`{|}~]";
    private static final List<Rule> RULES = List.of(
            rule("()([\"'])(?=[_*]{1,2}\\S)", true),
            rule("()([\"'])(?=" + MARK + "(?!\\.\\.)(?!" + WORD + ")|_(?!\\.\\.)(?=" + WORD + "))", false),
            rule("(\\s?)(\"'|'\")(?=\\w)", true),
            rule("(\\s?)(')(?=\\d\\ds)", false),
            rule("(\\s)([\"'])(?=\\w)", true),
            rule("([^ \\\\\\t\\r\\n\\[{(-])([\"'])", false),
            rule("()([\"'])(?=\\s|s(?!" + WORD + ")|$)", false),
            new Rule(Scanner.across("(.?)(')"), true),
            new Rule(Scanner.across("(.?)(\")"), true));

    private record Rule(Pattern pattern, boolean opens) {}

    private Quotes() {}

    private static Rule rule(String pattern, boolean opens) {
        return new Rule(Scanner.pattern(pattern), opens);
    }

    static boolean parse(Spans spans) {
        Scanner in = spans.in;
        char here = in.ahead(0);
        boolean quoteFollows = here != '\\' && isQuote(in.ahead(1)) && !in.atEnd();
        if (!isQuote(here) && !quoteFollows) {
            return false;
        }
        for (Rule rule : RULES) {
            if (in.scan(rule.pattern)) {
                spans.addText(in.group(1));
                in.group(2).chars().forEach(quote -> add(spans, round((char) quote, rule.opens)));
                return true;
            }
        }
        return false;
    }

    private static void add(Spans spans, String quote) {
        spans.tree().children.add(new Node(Kind.SYMBOL, quote));
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    private static String round(char quote, boolean opens) {
        if (quote == '"') {
            return opens ? "“" : "”";
        }
        return opens ? "‘" : "’";
    }
}
