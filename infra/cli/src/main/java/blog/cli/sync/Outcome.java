package blog.cli.sync;

import blog.cli.remote.Answer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What came of one post, and what there is to say about it, as `file:line: text` where a line is known.
public record Outcome(String name, Kind kind, List<String> remarks) {
    public Outcome {
        remarks = List.copyOf(remarks);
    }

    /// Where a post and its file stand to each other in the end.
    public enum Kind {
        CREATED,
        UPDATED,
        /// The post is at the address that its file has now; the old address leads there.
        RENAMED,
        DELETED,
        UNCHANGED,
        /// Both sides have changed; neither was touched.
        CONFLICT,
        REFUSED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Outcome of(String name, Kind kind) {
        return new Outcome(name, kind, List.of());
    }

    static Outcome of(String name, Kind kind, String reason) {
        return new Outcome(name, kind, List.of(name + ":1: " + reason));
    }

    /// What the API says about a manuscript that it took, or did not take.
    static Outcome of(String name, Kind taken, Answer answer) {
        Kind kind = answer.isGood() ? taken : Kind.REFUSED;
        List<String> remarks = answer.remarks(name);
        return remarks.isEmpty() && kind == Kind.REFUSED
                ? of(name, kind, answer.problem())
                : new Outcome(name, kind, remarks);
    }

    /// The same, and one thing more to say.
    Outcome with(String remark) {
        return new Outcome(
                name, kind, Stream.concat(remarks.stream(), Stream.of(remark)).toList());
    }

    /// The same of another name.
    Outcome named(String other) {
        return new Outcome(other, kind, remarks);
    }

    /// It needs somebody's attention.
    public boolean isBad() {
        return kind == Kind.CONFLICT || kind == Kind.REFUSED;
    }
}
