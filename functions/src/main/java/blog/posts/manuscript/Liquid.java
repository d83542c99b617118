package blog.posts.manuscript;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The Liquid that Jekyll posts need, turned into Markdown before it is rendered; whatever else there is stays as it is
/// and is named in a warning. Code is left alone, except that a pair of `raw` tags in it vanishes as it does in Jekyll.
final class Liquid {
    private static final Pattern TAG = Pattern.compile("\\{%-?\\s{0,20}(\\w{1,50})\\b([^\\n{]{0,500}?)-?%}");
    private static final Pattern OUTPUT = Pattern.compile("\\{\\{-?([^\\n{}]{0,500})}}");
    private static final Pattern RAW = Pattern.compile("\\{%-?\\s{0,20}raw\\s{0,20}-?%}");
    private static final Pattern END_RAW = end("raw");
    private static final Pattern END_HIGHLIGHT = end("highlight");
    private static final Pattern BACKTICKS = Pattern.compile("`{3,}");

    private final String text;
    private final Lines lines;
    private final CodeFinder code;
    private final SiteLinks links;
    private final Warnings warnings;
    private final StringBuilder out = new StringBuilder();
    private final Set<Pattern> gone = new HashSet<>();
    private int at;

    private Liquid(String text, int firstLine, Site site, Warnings warnings) {
        this.text = text;
        this.lines = new Lines(text, firstLine);
        this.code = new CodeFinder(text);
        this.links = new SiteLinks(site);
        this.warnings = warnings;
    }

    static String resolve(String text, int firstLine, Site site, Warnings warnings) {
        boolean none = !text.contains("{%") && !text.contains("{{");
        return none ? text : new Liquid(text, firstLine, site, warnings).resolved();
    }

    private String resolved() {
        while (at < text.length()) {
            int end = code.endOfCode(at);
            if (end > at) {
                copyCode(end);
            } else if (!tag() && !output()) {
                out.append(text.charAt(at++));
            }
        }
        return out.toString();
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
            case "post_url" -> replace(tag, links.post(arguments));
            case "link" -> replace(tag, links.file(arguments));
            default -> replace(tag, null);
        }
        return true;
    }

    private boolean output() {
        Matcher output = match(OUTPUT, "{{");
        if (output != null) {
            replace(
                    output,
                    links.variable(output.group(1).replaceAll("^-|-$", "").strip()));
        }
        return output != null;
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
            replace(tag, null);
            return;
        }
        out.append(text, tag.end(), end.start());
        at = end.end();
    }

    /// A fence needs lines of its own, and its indentation keeps it in its list item.
    private void highlight(Matcher tag, String language) {
        Matcher end = find(END_HIGHLIGHT, tag.end());
        if (end == null) {
            replace(tag, null);
            return;
        }
        String before = lines.before(at);
        String indent = before.isBlank() ? before : "";
        String content = text.substring(tag.end(), end.start());
        String fence = fenceAround(content);
        out.append(before.isBlank() ? "" : "\n\n").append(fence).append(language);
        out.append(content.startsWith("\n") ? "" : "\n" + indent);
        at = tag.end();
        copyCode(end.start());
        out.append(lines.before(end.start()).isBlank() ? "" : "\n" + indent).append(fence);
        at = end.end();
        out.append(lines.after(at).isBlank() ? "" : "\n\n" + indent);
    }

    private void replace(Matcher found, @Nullable String value) {
        if (value == null) {
            warnings.add(lines.at(at), "Liquid is not run; shown as it is: " + found.group());
        }
        out.append(value == null ? found.group() : value);
        at = found.end();
    }

    private void copyCode(int end) {
        String copy = text.substring(at, end);
        boolean raw = RAW.matcher(copy).find() && END_RAW.matcher(copy).find();
        out.append(raw ? END_RAW.matcher(RAW.matcher(copy).replaceAll("")).replaceAll("") : copy);
        at = end;
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

    private static String fenceAround(String content) {
        int longest = BACKTICKS
                .matcher(content)
                .results()
                .mapToInt(run -> run.end() - run.start())
                .max()
                .orElse(2);
        return "`".repeat(longest + 1);
    }

    private static Pattern end(String tag) {
        return Pattern.compile("\\{%-?\\s{0,20}end" + tag + "\\s{0,20}-?%}");
    }
}
