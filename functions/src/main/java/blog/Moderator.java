package blog;

import blog.comments.moderation.Blocking;
import blog.comments.moderation.Moderating;
import blog.http.routing.Router;
import java.util.List;

/// What needs a moderator's token.
public final class Moderator {
    private Moderator() {}

    public static Router of(Blog blog) {
        CommentTables tables = blog.tables().ofComments();
        var authentication = Tokens.authentication(blog);
        return blog.router(List.of(
                new Moderating(tables.comments(), authentication, blog.clock()).routes(),
                new Blocking(tables.people(), authentication).routes()));
    }
}
