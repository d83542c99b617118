package blog.bench.stage;

import static blog.bench.content.Scenario.AUTHOR;
import static blog.bench.content.Scenario.COMMENTER;

import blog.Blog;
import blog.bench.content.Functions;
import blog.bench.content.Manuscripts;
import blog.bench.content.Sample;
import blog.rig.dynamo.LocalDynamo;
import blog.rig.lambda.Event;
import blog.settings.Settings;
import blog.tokens.Principal;
import blog.tokens.Role;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A blog without a stage, and a DynamoDB Local that is asked what the blog asks of its own, one call after the other
/// and nothing in between.
final class Twin implements AutoCloseable {
    private static final String TOKEN = "secret";
    private static final double NANOS_PER_MILLI = 1e6;

    private final LocalDynamo own = LocalDynamo.inMemory();
    private final LocalDynamo bare = LocalDynamo.inMemory();
    private final List<RecordedCall> calls = new ArrayList<>();
    private final Functions functions;

    Twin() throws IOException {
        var blog = new Blog(
                Settings.from(Sample.environment()),
                RecordedCall.recording(own.client(), calls::add),
                Clock.systemUTC(),
                Throwable::printStackTrace);
        blog.tables().tokens().put(TOKEN, new Principal("Ann Author", Role.OWNER), Instant.now(), null);
        functions = new Functions(blog);
        replay();
    }

    /// The milliseconds of the bare calls of a new post.
    double put(int number) throws IOException {
        return answer(
                AUTHOR,
                Event.of("PUT", "/posts/post-" + number)
                        .with("Authorization", "Bearer " + TOKEN)
                        .withBody("text/markdown", Manuscripts.number(number)));
    }

    /// Those of a comment on it.
    double comment(int number, String json) throws IOException {
        return answer(
                COMMENTER,
                Event.of("POST", "/posts/post-" + number + "/comments")
                        .with("Authorization", "Bearer " + TOKEN)
                        .withBody("application/json", json));
    }

    private double answer(String function, Event event) throws IOException {
        int status =
                functions.answer(function, event.toJson()).path("statusCode").asInt();
        if (status != 201) {
            throw new IOException("the twin answers " + status);
        }
        return replay();
    }

    private double replay() throws IOException {
        long start = System.nanoTime();
        for (RecordedCall call : calls) {
            call.replay(bare.client());
        }
        double millis = (System.nanoTime() - start) / NANOS_PER_MILLI;
        calls.clear();
        return millis;
    }

    @Override
    public void close() {
        own.close();
        bare.close();
    }
}
