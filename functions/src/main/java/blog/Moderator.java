package blog;

import blog.comments.moderation.Moderating;
import blog.http.routing.Router;
import java.util.List;

/// What needs a moderator's token.
public final class Moderator {
    private Moderator() {}

    public static Router of(Blog blog) {
        return blog.router(
                List.of(new Moderating(blog.tables().ofComments().comments(), Tokens.authentication(blog), blog.clock())
                        .routes()));
    }
}
