package blog.lambda;

import blog.Blog;

/// What anyone may write: comments, and nothing else.
public final class CommenterFunction extends ApiFunction {
    public CommenterFunction() {
        this(Deployment.blog());
    }

    public CommenterFunction(Blog blog) {
        super(blog.commenter(), blog.settings());
    }
}
