package blog.lambda;

import blog.Blog;
import blog.mail.Postbox;
import blog.settings.Settings;
import blog.subscribers.Queue;
import java.util.List;

/// Who reacts to events: a line each. The stage's bus walks this list; the CDK app has a `subscribe` for each.
public final class Subscribers {
    public static final List<Entry> ALL = List.of(
            new Entry("feeds", 5, (blog, _, _) -> new FeedsFunction(blog)),
            new Entry("webhooks", 10, (blog, queue, _) -> new WebhooksFunction(blog, queue)),
            new Entry("notifications", 10, (blog, _, postbox) -> new NotificationsFunction(blog, postbox)));

    private Subscribers() {}

    /// Those that a blog with these settings has: without mail nobody sends any.
    public static List<Entry> of(Settings settings) {
        return ALL.stream()
                .filter(entry -> settings.mail().isPresent() || !entry.name().equals("notifications"))
                .toList();
    }

    /// A function behind a queue of the same `name`, which it may need itself. What was received more often than
    /// `mostReceives` goes to the dead letters.
    public record Entry(String name, int mostReceives, Making function) {}

    /// Makes a function of what it may need.
    @FunctionalInterface
    public interface Making {
        QueueFunction of(Blog blog, Queue queue, Postbox postbox);
    }
}
