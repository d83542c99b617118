package blog;

import blog.comments.editing.Editing;
import blog.comments.forms.Forms;
import blog.comments.judging.AuthorNames;
import blog.comments.judging.Guarding;
import blog.comments.judging.Judging;
import blog.comments.judging.Layer;
import blog.comments.people.KeyTable;
import blog.comments.rates.Limit;
import blog.comments.reactions.Reacting;
import blog.comments.writing.CommentForm;
import blog.comments.writing.Commenters;
import blog.comments.writing.Commenting;
import blog.http.routing.Router;
import java.util.List;

/// What anyone may write.
public final class Commenter {
    private Commenter() {}

    public static Router of(Blog blog) {
        Tables tables = blog.tables();
        KeyTable keys = tables.ofComments().keys(blog.random());
        Judging judging = judging(blog, keys);
        var commenters =
                new Commenters(blog.settings().comments(), tables.ofComments().people(), keys, judging);
        return blog.router(List.of(
                new Commenting(
                                tables.gates(),
                                tables.ofComments().comments(),
                                tables.ofComments().claims(),
                                commenters,
                                Tokens.authentication(blog),
                                blog.ids(),
                                blog.clock())
                        .routes(),
                new Editing(tables.ofComments().comments(), commenters, blog.clock()).routes(),
                new CommentForm(tables.gates(), blog.settings().comments(), judging, blog.clock()).routes(),
                new Reacting(
                                tables.gates(),
                                tables.ofComments().reactions(),
                                blog.settings().reactions(),
                                reactionLimit(blog, keys),
                                keys,
                                blog.ids())
                        .routes()));
    }

    private static Limit reactionLimit(Blog blog, KeyTable keys) {
        int perHour = blog.settings().guarding().reactionsPerHour();
        return new Limit(blog.tables().ofComments().rates(keys), "reactions", perHour, blog.clock());
    }

    /// The guards, with keys that are shared, since each has its own in memory.
    static Judging judging(Blog blog, KeyTable keys) {
        Guarding guarding = blog.settings().guarding();
        return new Judging(
                guarding,
                new Forms(keys, blog.random(), blog.clock(), guarding.has(Layer.PROOF)),
                blog.tables().ofComments().rates(keys),
                new AuthorNames(blog.tables().profiles()::names, blog.clock()),
                blog.clock());
    }
}
