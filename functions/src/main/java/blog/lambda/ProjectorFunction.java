package blog.lambda;

import blog.Blog;
import blog.Followers;
import blog.events.relay.Bus;
import blog.lambda.deployed.DeployedBus;
import blog.lambda.deployed.Deployment;
import blog.lambda.deployed.Priming;
import blog.names.Slug;
import blog.streams.StreamConsumer;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What follows from changes: it is called with the records of both tables' streams, and by a clock with none.
public final class ProjectorFunction implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
    private final StreamConsumer consumer;
    /// Held here since the runtime's registry holds it only weakly.
    @Nullable
    Priming priming;

    public ProjectorFunction() {
        Blog blog = Deployment.unattendedBlog();
        this(blog, DeployedBus.of(blog));
        // A post that is not there is listed nowhere, and looking costs two reads.
        priming = Priming.with(List.of(() -> Followers.projector(blog).project(new Slug("none"))));
    }

    public ProjectorFunction(Blog blog, Bus bus) {
        this.consumer = Followers.of(blog, bus);
    }

    @Override
    public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
        return consumer.consume(event);
    }
}
