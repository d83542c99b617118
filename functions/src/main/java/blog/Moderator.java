package blog;

import blog.comments.moderation.Blocking;
import blog.comments.moderation.Moderating;
import blog.comments.moving.Exporting;
import blog.comments.moving.Importing;
import blog.http.routing.Guard;
import blog.http.routing.Router;
import blog.posts.gate.GateTable;
import java.util.List;

/// What needs a moderator's token.
public final class Moderator {
    private Moderator() {}

    public static Router of(Blog blog) {
        GateTable gates = blog.tables().gates();
        CommentTables tables = blog.tables().ofComments();
        var authentication = Tokens.authentication(blog);
        return blog.router(List.of(
                new Moderating(tables.comments(), authentication, blog.clock()).routes(),
                new Blocking(tables.people(), authentication).routes(),
                new Importing(
                                gates,
                                tables.comments(),
                                tables.moved(),
                                tables.keys(blog.random()),
                                authentication,
                                new Guard(blog.failures()),
                                blog.clock())
                        .routes(),
                new Exporting(gates, tables.moved(), authentication, blog.clock()).routes()));
    }
}
