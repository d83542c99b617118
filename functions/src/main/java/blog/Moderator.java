package blog;

import blog.comments.moderation.Moderating;
import blog.comments.moving.Exporting;
import blog.comments.moving.Importing;
import blog.http.routing.Guard;
import blog.http.routing.Router;
import blog.tokens.Authentication;
import java.util.List;

/// What needs a moderator's token.
public final class Moderator {
    private Moderator() {}

    public static Router of(Blog blog) {
        Tables tables = blog.tables();
        CommentTables comments = tables.ofComments();
        Authentication authentication = Tokens.authentication(blog);
        return blog.router(List.of(
                new Moderating(comments.comments(), authentication, blog.clock()).routes(),
                new Importing(
                                tables.gates(),
                                comments.comments(),
                                comments.moved(),
                                comments.keys(blog.random()),
                                authentication,
                                new Guard(blog.failures()),
                                blog.clock())
                        .routes(),
                new Exporting(comments.moved(), authentication, blog.clock()).routes()));
    }
}
