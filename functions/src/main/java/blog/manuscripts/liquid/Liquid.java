package blog.manuscripts.liquid;

import blog.http.InvalidInput;
import blog.manuscripts.body.CodeFinder;
import blog.manuscripts.body.Lines;
import blog.manuscripts.matter.FrontMatter;
import blog.manuscripts.warnings.Warnings;
import blog.markdown.Dialect;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The Liquid that Jekyll posts need, turned into Markdown before it is rendered; whatever else there is stays as it is
/// and is named in a warning. Code is left alone, except that a pair of `raw` tags in it vanishes as it does in Jekyll.
/// Comments are left out.
public final class Liquid {
    private static final Pattern TAG = Pattern.compile("\\{%-?\\s{0,20}(\\w{1,50})\\b([^\\n{]{0,500}?)-?%}");
    private static final Pattern COMMENT = Pattern.compile("\\{%-?\\s{0,20}comment\\b[^{}%]{0,200}%}");
    private static final Pattern IN_COMMENT =
            Pattern.compile("\\{%-?\\s{0,20}(comment|endcomment|raw)\\b[^{}%]{0,200}%}");
    private static final int MAX_OUTPUT = 500;
    /// Twice what a manuscript may have: a few letters of Liquid can stand for many.
    private static final int MOST_CHARACTERS = 2 * 1024 * 1024;
    private static final Pattern RAW = Pattern.compile("\\{%-?\\s{0,20}raw\\s{0,20}-?%}");
    private static final Pattern END_RAW = end("raw");
    private static final Pattern END_HIGHLIGHT = end("highlight");

    private final String text;
    private final Lines lines;
    private final CodeFinder code;
    private final boolean inHtml;
    private final LiquidValues values;
    private final Warnings warnings;
    private final StringBuilder out = new StringBuilder();
    private final Set<Pattern> gone = new HashSet<>();
    private int at;
    /// Whether what follows is not looked through for code any more.
    private boolean noCode;
    /// Where the site's own address stands in what has been written, when that is what was written last.
    private int siteStart = -1;

    private int siteEnd = -1;

    public Liquid(FrontMatter file, Dialect dialect, LiquidValues values, Warnings warnings) {
        this.text = file.body();
        this.lines = new Lines(text, file.bodyLine());
        this.code = new CodeFinder(text);
        this.inHtml = dialect == Dialect.HTML;
        this.noCode = inHtml;
        this.values = values;
        this.warnings = warnings;
    }

    public String resolved() {
        boolean none = !text.contains("{%") && !text.contains("{{");
        while (at < text.length() && !none) {
            int end = noCode ? at : code.endOfCode(at);
            if (end > at) {
                copyCode(code.isOpenEnded() ? beforeComment(end) : end);
            } else if (!comment() && !tag() && !output()) {
                out.append(text.charAt(at++));
            }
        }
        return none ? text : out.toString();
    }

    /// A fence that nothing ends may be no code, and then it does not keep a comment either.
    private int beforeComment(int end) {
        Matcher comment = COMMENT.matcher(text);
        if (!comment.find(at)) {
            return end;
        }
        noCode = true;
        return comment.start();
    }

    /// What is in a comment is meant for nobody; so is all that follows one without an end.
    private boolean comment() {
        Matcher comment = match(COMMENT, "{%");
        if (comment == null) {
            return false;
        }
        int depth = 1;
        int end = comment.end();
        Matcher part = IN_COMMENT.matcher(text);
        while (depth > 0 && part.find(end)) {
            boolean raw = part.group(1).equals("raw");
            Matcher endOfRaw = raw ? find(END_RAW, part.end()) : null;
            end = endOfRaw == null ? part.end() : endOfRaw.end();
            depth += raw ? 0 : part.group(1).equals("comment") ? 1 : -1;
        }
        if (depth > 0) {
            warnings.add(
                    lines.at(at),
                    "The comment that begins here has no {% endcomment %}, so that all that follows was left out.");
        }
        at = depth > 0 ? text.length() : end;
        return true;
    }

    private boolean tag() {
        Matcher tag = match(TAG, "{%");
        if (tag == null) {
            return false;
        }
        String arguments = tag.group(2).strip();
        switch (tag.group(1)) {
            case "raw" -> raw(tag);
            case "highlight" -> highlight(tag, arguments.split("\\s+")[0]);
            case "post_url" -> address(tag, values.post(arguments));
            case "link" -> address(tag, values.file(arguments));
            default -> replace(tag.group(), null);
        }
        return true;
    }

    /// The site's address may come before it, which was the one right way once; it has that already.
    private void address(Matcher tag, @Nullable String address) {
        int slash = out.length() > 0 && out.charAt(out.length() - 1) == '/' ? 1 : 0;
        boolean doubled = siteEnd >= 0 && (out.length() == siteEnd || out.length() == siteEnd + slash);
        if (address != null && doubled) {
            out.setLength(siteStart);
        }
        replace(tag.group(), address);
    }

    private boolean output() {
        int end = text.startsWith("{{", at) ? outputEnd() : -1;
        if (end < 0) {
            return false;
        }
        String inside = text.substring(at + 2, end - 2);
        var expression = LiquidExpression.parse(inside.replaceAll("^-|-$", "").strip());
        int start = out.length() == siteEnd ? siteStart : out.length();
        replace(text.substring(at, end), values.of(expression));
        if (values.isSite(expression)) {
            siteStart = start;
            siteEnd = out.length();
        }
        return true;
    }

    /// Behind the braces that close the tag on its line; braces between quotes close nothing. -1 when none do.
    private int outputEnd() {
        int limit = Math.min(text.length() - 1, at + MAX_OUTPUT);
        for (int i = at + 2; i < limit; i++) {
            char here = text.charAt(i);
            int quote = here == '"' || here == '\'' ? text.indexOf(here, i + 1, limit) : -1;
            int lineEnd = quote < 0 ? -1 : text.indexOf('\n', i, quote);
            if (here == '}') {
                return text.charAt(i + 1) == '}' ? i + 2 : -1;
            }
            if (here == '\n' || here == '{') {
                return -1;
            }
            i = quote > 0 && lineEnd < 0 ? quote : i;
        }
        return -1;
    }

    private @Nullable Matcher match(Pattern pattern, String start) {
        if (!text.startsWith(start, at)) {
            return null;
        }
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        return matcher.lookingAt() ? matcher : null;
    }

    private void raw(Matcher tag) {
        Matcher end = find(END_RAW, tag.end());
        if (end == null) {
            replace(tag.group(), null);
            return;
        }
        out.append(text, tag.end(), end.start());
        at = end.end();
    }

    private void highlight(Matcher tag, String language) {
        Matcher end = find(END_HIGHLIGHT, tag.end());
        if (end == null) {
            replace(tag.group(), null);
            return;
        }
        String code = withoutRaw(text.substring(tag.end(), end.start()));
        out.append(
                inHtml
                        ? Fence.inHtml(code, language)
                        : Fence.around(code, language, lines.before(at), lines.after(end.end())));
        at = end.end();
    }

    private void replace(String written, @Nullable String value) {
        if (value == null) {
            warnings.add(lines.at(at), "Liquid is not run; shown as it is: " + written);
        }
        out.append(value == null ? written : value);
        at += written.length();
        if (out.length() > MOST_CHARACTERS) {
            throw InvalidInput.unacceptable(
                    "manuscript", "makes more than " + MOST_CHARACTERS + " characters by its Liquid");
        }
    }

    private void copyCode(int end) {
        out.append(withoutRaw(text.substring(at, end)));
        at = end;
    }

    private static String withoutRaw(String code) {
        boolean raw = RAW.matcher(code).find() && END_RAW.matcher(code).find();
        return raw ? END_RAW.matcher(RAW.matcher(code).replaceAll("")).replaceAll("") : code;
    }

    /// An end that was looked for in vain is not looked for again.
    private @Nullable Matcher find(Pattern closing, int start) {
        Matcher end = closing.matcher(text);
        if (!gone.contains(closing) && end.find(start)) {
            return end;
        }
        gone.add(closing);
        return null;
    }

    private static Pattern end(String tag) {
        return Pattern.compile("\\{%-?\\s{0,20}end" + tag + "\\s{0,20}-?%}");
    }
}
