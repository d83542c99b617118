package blog;

import blog.http.routing.Route;
import blog.http.routing.Router;
import blog.privacy.ErasedTable;
import blog.privacy.Erasing;
import blog.privacy.PrivacyTable;
import blog.privacy.Replaying;
import blog.privacy.TraceTable;
import blog.privacy.requests.PeopleErasing;
import blog.privacy.requests.PersonPages;
import blog.privacy.requests.PrivacyAsking;
import blog.privacy.requests.PrivacyManaging;
import blog.privacy.requests.TraceJson;
import blog.subscribers.Queue;
import blog.subscriptions.AddressTable;
import blog.subscriptions.AskedTable;
import blog.subscriptions.LinkTable;
import blog.subscriptions.SubscriptionTable;
import blog.subscriptions.managing.Subscribing;
import blog.subscriptions.managing.SubscriptionManaging;
import blog.subscriptions.managing.Wishes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// What is kept of persons, for themselves: mail that they want, what there is about them, and its end. Without
/// mail only a moderator can ask for that.
public final class Privacy {
    private Privacy() {}

    /// With the queue of notifications, which is asked for when a letter is to be sent.
    public static Router of(Blog blog, Supplier<Queue> queue) {
        var features = new ArrayList<List<Route>>();
        features.add(new PeopleErasing(erasing(blog), Tokens.authentication(blog)).routes());
        if (blog.settings().mail().isPresent()) {
            features.addAll(byMail(blog, queue));
        }
        return blog.router(features);
    }

    private static List<List<Route>> byMail(Blog blog, Supplier<Queue> queue) {
        Tables tables = blog.tables();
        DynamoDbClient dynamo = tables.dynamo();
        var addresses = new AddressTable(dynamo, tables.comments());
        var subscriptions = new SubscriptionTable(dynamo, tables.comments());
        var keys = tables.ofComments().keys(blog.random());
        var pages = new PersonPages(
                new TraceTable(dynamo, tables.comments()),
                tables.ofComments().people(),
                tables.ofComments().reactions(),
                new TraceJson(tables.ofComments().comments(), subscriptions));
        var links = new PrivacyTable(dynamo, tables.comments());
        var managing = new PrivacyManaging(links, pages, erasing(blog), keys, blog.clock());
        var wishes = new Wishes(addresses, keys, queue, blog.ids(), blog.clock());
        return List.of(
                new Subscribing(tables.gates(), tables.ofComments().comments(), wishes, blog.clock()).routes(),
                new SubscriptionManaging(
                                subscriptions,
                                new LinkTable(dynamo, tables.comments()),
                                new AskedTable(dynamo, tables.comments()),
                                blog.clock())
                        .routes(),
                new PrivacyAsking(wishes).routes(),
                managing.routes());
    }

    /// Erases again whom the table `erased` says were erased; it may be another one than the blog's.
    public static Replaying replaying(Blog blog, String erased) {
        return replaying(blog, new ErasedTable(blog.tables().dynamo(), erased));
    }

    /// Erases again whom these notes name.
    public static Replaying replaying(Blog blog, ErasedTable erased) {
        return new Replaying(erased, erasing(blog), blog.clock());
    }

    private static Erasing erasing(Blog blog) {
        Tables tables = blog.tables();
        DynamoDbClient dynamo = tables.dynamo();
        return new Erasing(
                new TraceTable(dynamo, tables.comments()),
                tables.ofComments().comments(),
                tables.ofComments().people(),
                tables.ofComments().reactions(),
                new SubscriptionTable(dynamo, tables.comments()),
                new AddressTable(dynamo, tables.comments()),
                new ErasedTable(dynamo, tables.comments()),
                blog.clock());
    }
}
