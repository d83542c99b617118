package blog;

import blog.comments.reactions.Reacting;
import blog.comments.writing.Commenters;
import blog.comments.writing.Commenting;
import blog.http.routing.Router;
import java.util.List;

/// What anyone may write.
public final class Commenter {
    private Commenter() {}

    public static Router of(Blog blog) {
        Tables tables = blog.tables();
        var commenters = new Commenters(
                blog.settings().comments(),
                tables.ofComments().people(),
                tables.ofComments().keys(blog.random()));
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
                new Reacting(
                                tables.gates(),
                                tables.ofComments().reactions(),
                                blog.settings().reactions(),
                                tables.ofComments().keys(blog.random()),
                                blog.ids())
                        .routes()));
    }
}
