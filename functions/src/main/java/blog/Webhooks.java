package blog;

import blog.subscribers.Queue;
import blog.subscribers.Subscriber;
import blog.webhooks.addresses.Destinations;
import blog.webhooks.addresses.Names;
import blog.webhooks.sending.Courier;
import blog.webhooks.sending.Pauses;
import blog.webhooks.sending.WebhookSubscriber;
import java.net.InetAddress;

/// What tells others of events, and the only part that calls addresses which somebody else has chosen.
public final class Webhooks {
    private Webhooks() {}

    public static Subscriber of(Blog blog, Queue queue) {
        return of(blog, queue, InetAddress::getAllByName);
    }

    /// Where names stand for what `names` says.
    public static Subscriber of(Blog blog, Queue queue, Names names) {
        Tables tables = blog.tables();
        return new WebhookSubscriber(
                tables.webhooks(),
                tables.webhooks().writes(),
                tables.deliveries(),
                tables.changes(),
                new Courier(new Destinations(blog.settings().ownMachine()), names, blog.clock()),
                new Pauses(blog.random()),
                queue,
                blog.settings().source(),
                blog.clock());
    }
}
