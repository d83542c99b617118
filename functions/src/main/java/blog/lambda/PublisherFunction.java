package blog.lambda;

import blog.Blog;
import blog.Publisher;
import blog.lambda.deployed.Deployment;
import blog.posts.writing.Publishing;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;

/// What a clock does: it is called every minute, and what it is called with says nothing.
public final class PublisherFunction implements RequestStreamHandler {
    private final Publishing publishing;

    public PublisherFunction() {
        this(Deployment.unattendedBlog());
    }

    public PublisherFunction(Blog blog) {
        this.publishing = Publisher.of(blog);
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) {
        publishing.run();
    }
}
