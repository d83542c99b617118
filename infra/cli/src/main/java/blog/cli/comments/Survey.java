package blog.cli.comments;

import blog.cli.comments.sources.ForeignComment;
import blog.cli.comments.sources.ForeignPost;
import blog.cli.comments.sources.Source;
import blog.codec.Ulid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The first reading of a file: what is in it, and what of that is left out.
final class Survey implements Source.Listener {
    private final Source source;
    private final Findings findings;
    private final Threads threads = new Threads();
    /// The posts by the numbers that stand for them here.
    private final List<String> keys = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, ForeignPost> posts = new HashMap<>();

    Survey(Source source, Findings findings) {
        this.source = source;
        this.findings = findings;
    }

    Threads threads() {
        return threads;
    }

    @Override
    public void post(ForeignPost post) {
        posts.put(post.key(), post);
    }

    @Override
    public void comment(ForeignComment comment) {
        findings.read();
        String flaw = flaw(comment);
        String id = null;
        if (!comment.fate().isTaken()) {
            findings.leftOut(comment.fate());
        } else if (flaw != null) {
            findings.refused(comment.line(), flaw);
        } else if (comment.created() != null) {
            id = source.id(comment.id(), comment.created());
        }
        threads.add(comment.id(), comment.parent(), number(comment.post()), id);
    }

    private int number(String post) {
        return numbers.computeIfAbsent(post, key -> {
            keys.add(key);
            return keys.size() - 1;
        });
    }

    /// What is wrong with it before anybody is asked; null when nothing is.
    private @Nullable String flaw(ForeignComment comment) {
        if (comment.id().isEmpty()) {
            return "has no id";
        }
        if (comment.created() == null) {
            return "has no time that can be read";
        }
        if (comment.created().isBefore(Instant.EPOCH)) {
            return "has a time before 1970";
        }
        if (!Ulid.isUlid(source.id(comment.id(), comment.created()))) {
            return "has an id that is none of this program";
        }
        return comment.text().isCut() ? "is too long" : null;
    }

    /// The posts that are found, by the file's keys; comments on the others are left out and told.
    Map<String, String> find(PostFinding finding) {
        var found = new HashMap<String, String>();
        for (int number = 0; number < keys.size(); number++) {
            String key = keys.get(number);
            ForeignPost post = posts.getOrDefault(key, new ForeignPost(key, "", "", ""));
            String slug = finding.find(post).orElse(null);
            if (slug != null) {
                found.put(key, slug);
            } else {
                int count = threads.leaveOut(number);
                if (count > 0) {
                    findings.unknown(post, count);
                }
            }
        }
        threads.tie();
        return found;
    }
}
