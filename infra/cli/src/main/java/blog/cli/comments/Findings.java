package blog.cli.comments;

import blog.cli.comments.sources.ForeignComment.Fate;
import blog.cli.comments.sources.ForeignPost;
import blog.cli.terminal.Console;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/// What comes of a file's comments: counted, and told where somebody has to look.
final class Findings {
    private static final int LONGEST = 300;

    private final Path file;
    private final Console console;
    private final Map<Fate, Integer> leftOut = new EnumMap<>(Fate.class);
    private int read;
    private int kept;
    private int there;
    private int refused;

    Findings(Path file, Console console) {
        this.file = file;
        this.console = console;
    }

    void read() {
        read++;
    }

    int readSoFar() {
        return read;
    }

    int sentSoFar() {
        return kept + there;
    }

    void leftOut(Fate fate) {
        leftOut.merge(fate, 1, Integer::sum);
    }

    void kept() {
        kept++;
    }

    void there() {
        there++;
    }

    void refused(int line, String reason) {
        refused++;
        remark(line, reason);
    }

    /// What is taken, though not quite as it was.
    void remark(int line, String remark) {
        console.complain(file + ":" + line + ": " + shown(remark));
    }

    void unknown(ForeignPost post, int comments) {
        refused += comments;
        String name = !post.link().isEmpty()
                ? post.link()
                : !post.slug().isEmpty() ? post.slug() : "the post " + post.key() + " of the file";
        console.complain(file + ": no post is found for " + shown(name) + ", with " + count(comments)
                + "; say by --map which one it is");
    }

    /// The last line, and what was left out for good reason.
    void sum(String done) {
        leftOut.forEach((fate, count) -> console.complain(file + ": " + count + " left out: " + fate.word()));
        console.say(count(read) + ": " + kept + " " + done + ", " + there + " there already, " + refused + " refused");
    }

    boolean isGood() {
        return refused == 0;
    }

    /// What stands in a file of others is not to move the terminal's cursor, nor to fill its screen.
    private static String shown(String text) {
        String plain = text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
    }

    private static String count(int comments) {
        return comments == 1 ? "1 comment" : comments + " comments";
    }
}
