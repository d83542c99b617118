package blog.lambda;

import blog.Blog;
import blog.Moderator;
import blog.lambda.deployed.Deployment;
import blog.lambda.deployed.Priming.Call;
import java.util.List;

/// What becomes of comments.
public final class ModeratorFunction extends ApiFunction {
    public ModeratorFunction() {
        super(Deployment.blog(), Moderator::of);
        prime(List.of(Call.get("/moderation")));
    }

    public ModeratorFunction(Blog blog) {
        super(blog, Moderator::of);
    }
}
