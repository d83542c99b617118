package blog.cli.comments;

import blog.cli.comments.sources.ForeignComment;
import blog.cli.comments.sources.ForeignPost;
import blog.cli.comments.sources.Source;
import blog.cli.terminal.Refused;
import java.util.Map;

/// A further reading of a file: each comment is sent whose turn it is, behind the one that it answers.
final class Sending implements Source.Listener {
    private final Source source;
    private final Threads threads;
    private final Map<String, String> slugs;
    private final int round;
    private final Batch batch;
    private final Findings findings;
    private int place;

    Sending(Source source, Threads threads, Map<String, String> slugs, int round, Batch batch, Findings findings) {
        this.source = source;
        this.threads = threads;
        this.slugs = slugs;
        this.round = round;
        this.batch = batch;
        this.findings = findings;
    }

    @Override
    public void post(ForeignPost post) {
        // Which posts there are is known.
    }

    @Override
    public void comment(ForeignComment comment) {
        int here = place++;
        if (here >= threads.size()) {
            throw changed();
        }
        if (threads.round(here) != round) {
            return;
        }
        String slug = slugs.get(comment.post());
        if (slug == null
                || comment.created() == null
                || !source.id(comment.id(), comment.created()).equals(threads.id(here))) {
            throw changed();
        }
        if (threads.hasLostItsParent(here)) {
            findings.remark(comment.line(), "answers a comment that is left out; it moved up in its thread");
        }
        int parent = threads.parent(here);
        var item = new ImportedItem(comment, findings)
                .json(slug, threads.id(here), parent == Threads.NONE ? null : threads.id(parent));
        batch.add(comment.line(), item);
    }

    private static Refused changed() {
        return new Refused("the file has changed while it was read; start again");
    }
}
