package blog.lambda;

import blog.Blog;

/// What needs a token.
public final class AuthorFunction extends ApiFunction {
    public AuthorFunction() {
        this(Deployment.blog());
    }

    public AuthorFunction(Blog blog) {
        super(blog.author(), blog.settings());
    }
}
