package blog.markdown.highlight;

/// What the opening line of a fenced code block says: the code's language, and behind it what is meant for another
/// tool. Tools write the language alone, before braces (`js {1,3}`), or in them (`{.r}`, `{r echo=FALSE}`).
public record FenceInfo(String language, String meta) {
    public static FenceInfo of(String written) {
        String info = written.strip();
        int close = info.startsWith("{") ? info.indexOf('}') : -1;
        if (close < 0) {
            return split(info, info);
        }
        String inside = info.substring(1, close).strip();
        int id = inside.startsWith("#") ? inside.indexOf(" .") : -1;
        String named = id < 0 ? inside : inside.substring(id + 1) + " " + inside.substring(0, id);
        String word = named.startsWith(".") ? named.substring(1) : named;
        return split(word + " " + info.substring(close + 1).strip(), info);
    }

    /// All of it is for another tool when its first word can be no language.
    private static FenceInfo split(String words, String info) {
        int end = 0;
        while (end < words.length() && " \t,{".indexOf(words.charAt(end)) < 0) {
            end++;
        }
        String first = words.substring(0, end);
        boolean option = first.indexOf('=') >= 0 && first.indexOf('?') < 0;
        if (first.isEmpty() || option || "#.:".indexOf(first.charAt(0)) >= 0 || isDigit(first.charAt(0))) {
            return new FenceInfo("", info);
        }
        int rest = end;
        while (rest < words.length() && " \t,".indexOf(words.charAt(rest)) >= 0) {
            rest++;
        }
        return new FenceInfo(first, words.substring(rest).strip());
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
