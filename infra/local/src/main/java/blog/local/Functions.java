package blog.local;

import blog.Blog;
import blog.events.relay.Bus;
import blog.lambda.AuthorFunction;
import blog.lambda.CommenterFunction;
import blog.lambda.ModeratorFunction;
import blog.lambda.PrivacyFunction;
import blog.lambda.ProjectorFunction;
import blog.lambda.PublisherFunction;
import blog.lambda.ReaderFunction;
import blog.local.lambda.LocalContext;
import blog.subscribers.Queue;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.function.Function;

/// The functions as they are deployed: each has a blog of its own, by its name, with the rights of its role.
record Functions(Function<String, Blog> blogs) {

    /// Those that the contract names.
    Map<String, RequestStreamHandler> behindGateway(Queue webhooks, Queue notifications) {
        return Map.of(
                "reader", new ReaderFunction(blogs.apply("reader")),
                "commenter", new CommenterFunction(blogs.apply("commenter")),
                "privacy", new PrivacyFunction(blogs.apply("privacy"), notifications),
                "moderator", new ModeratorFunction(blogs.apply("moderator")),
                "author", new AuthorFunction(blogs.apply("author"), webhooks));
    }

    ProjectorFunction projector(Bus bus) {
        return new ProjectorFunction(blogs.apply("projector"), bus);
    }

    /// A call of the publisher.
    Runnable publish() {
        var publisher = new PublisherFunction(blogs.apply("publisher"));
        return () -> publisher.handleRequest(
                InputStream.nullInputStream(), OutputStream.nullOutputStream(), LocalContext.of("publisher"));
    }
}
