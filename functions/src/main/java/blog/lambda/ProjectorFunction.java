package blog.lambda;

import blog.Blog;
import blog.events.StreamConsumer;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;

/// What follows from changes: it is called with the records of both tables' streams.
public final class ProjectorFunction implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
    private final StreamConsumer consumer;

    public ProjectorFunction() {
        this(Deployment.blog());
    }

    public ProjectorFunction(Blog blog) {
        this.consumer = blog.projector();
    }

    @Override
    public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
        return consumer.consume(event);
    }
}
