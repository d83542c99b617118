package blog.local;

import blog.Blog;
import blog.lambda.AuthorFunction;
import blog.lambda.CommenterFunction;
import blog.lambda.ProjectorFunction;
import blog.lambda.PublisherFunction;
import blog.lambda.ReaderFunction;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.Map;
import java.util.function.Function;

/// The functions as they are deployed: each has a blog of its own, by its name, with the rights of its role.
record Functions(Function<String, Blog> blogs) {

    /// Those that the contract names.
    Map<String, RequestStreamHandler> behindGateway() {
        return Map.of(
                "reader", new ReaderFunction(blogs.apply("reader")),
                "commenter", new CommenterFunction(blogs.apply("commenter")),
                "author", new AuthorFunction(blogs.apply("author")));
    }

    ProjectorFunction projector() {
        return new ProjectorFunction(blogs.apply("projector"));
    }

    PublisherFunction publisher() {
        return new PublisherFunction(blogs.apply("publisher"));
    }
}
