package blog.bench.stage;

import static blog.bench.content.Scenario.AUTHOR;

import blog.Blog;
import blog.Followers;
import blog.bench.content.Functions;
import blog.bench.content.Manuscripts;
import blog.bench.content.Sample;
import blog.names.Slug;
import blog.rig.dynamo.LocalDynamo;
import blog.rig.lambda.Event;
import blog.settings.Settings;
import blog.tokens.Principal;
import blog.tokens.Role;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// A process that knows what so many posts ask of DynamoDB until they are in all lists. Told to `replay`, it
/// asks the same of an empty DynamoDB Local, one call after the other and nothing in between, and answers how
/// many seconds that took.
public final class ReplayHost {
    private static final String TOKEN = "secret";
    private static final double NANOS_PER_SECOND = 1e9;
    /// About as many posts as the stage's streams bring at once while four come in at a time.
    private static final int BATCH = 50;

    private ReplayHost() {}

    public static void main(String[] arguments) throws IOException {
        List<RecordedCall> calls = record(Integer.parseInt(arguments[0]));
        var commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            System.out.println(replay(calls));
        }
    }

    private static List<RecordedCall> record(int posts) throws IOException {
        var calls = new ArrayList<RecordedCall>();
        try (LocalDynamo dynamo = LocalDynamo.inMemory()) {
            var blog = new Blog(
                    Settings.from(Sample.environment()),
                    RecordedCall.recording(dynamo.client(), calls::add),
                    Clock.systemUTC(),
                    Throwable::printStackTrace);
            blog.tables().tokens().put(TOKEN, new Principal("Ann Author", Role.OWNER), Instant.now(), null);
            var functions = new Functions(blog);
            var batch = new ArrayList<Slug>();
            for (int i = 0; i < posts; i++) {
                String put = Event.of("PUT", "/posts/post-" + i)
                        .with("Authorization", "Bearer " + TOKEN)
                        .withBody("text/markdown", Manuscripts.number(i))
                        .toJson();
                int status = functions.answer(AUTHOR, put).path("statusCode").asInt();
                if (status != 201) {
                    throw new IOException("PUT answers " + status);
                }
                batch.add(new Slug("post-" + i));
                if (batch.size() == BATCH || i == posts - 1) {
                    project(blog, batch);
                }
            }
        }
        return calls;
    }

    private static void project(Blog blog, List<Slug> batch) throws IOException {
        var wrong = new HashMap<Slug, RuntimeException>();
        Followers.projector(blog).project(List.copyOf(batch), wrong);
        if (!wrong.isEmpty()) {
            throw new IOException("not projected: " + wrong);
        }
        batch.clear();
    }

    private static double replay(List<RecordedCall> calls) throws IOException {
        try (LocalDynamo dynamo = LocalDynamo.inMemory()) {
            long start = System.nanoTime();
            for (RecordedCall call : calls) {
                call.replay(dynamo.client());
            }
            return (System.nanoTime() - start) / NANOS_PER_SECOND;
        }
    }
}
