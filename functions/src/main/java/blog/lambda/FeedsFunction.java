package blog.lambda;

import blog.Blog;
import blog.Keepers;
import blog.lambda.deployed.Deployment;

/// Keeps feeds and sitemaps.
public final class FeedsFunction extends QueueFunction {
    public FeedsFunction() {
        this(Deployment.unattendedBlog());
    }

    public FeedsFunction(Blog blog) {
        super(blog, Keepers.feeds(blog).keeper());
    }
}
