package blog.lambda;

import blog.Blog;

/// What anyone may read.
public final class ReaderFunction extends ApiFunction {
    public ReaderFunction() {
        this(Deployment.blog());
    }

    public ReaderFunction(Blog blog) {
        super(blog.reader(), blog.settings());
    }
}
