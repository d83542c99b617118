package blog;

import blog.codec.Ulid;
import blog.http.routing.Contract;
import blog.http.routing.Route;
import blog.http.routing.Router;
import blog.mail.MailSettings;
import blog.settings.Settings;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// What all parts of the blog stand on. It knows none of them, so that a function loads its own part's classes
/// alone; `failures` is told of everything that a client sees only as 5xx.
public record Blog(Settings settings, Tables tables, Clock clock, Consumer<Throwable> failures) {

    public Blog(Settings settings, DynamoDbClient dynamo, Clock clock, Consumer<Throwable> failures) {
        this(settings, new Tables(dynamo, settings.contentTable(), settings.commentsTable()), clock, failures);
    }

    public Ulid ids() {
        return new Ulid(clock, random());
    }

    public SecureRandom random() {
        return new SecureRandom();
    }

    /// One that serves these routes, a list of them for each feature.
    Router router(List<List<Route>> features) {
        return new Router(
                Contract.load(MailSettings.names(settings.mail())),
                features.stream().flatMap(List::stream).toList(),
                failures);
    }
}
