package blog.lambda;

import blog.Blog;
import blog.lambda.Priming.Call;
import java.util.List;

/// What anyone may read.
public final class ReaderFunction extends ApiFunction {
    public ReaderFunction() {
        super(Deployment.readingBlog(), Blog::reader);
        prime(List.of(Call.get("/health"), Call.get("/posts/none"), Call.get("/posts")));
    }

    public ReaderFunction(Blog blog) {
        super(blog, Blog::reader);
    }
}
