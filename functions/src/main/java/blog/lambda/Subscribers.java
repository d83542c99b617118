package blog.lambda;

import blog.Blog;
import blog.subscribers.Queue;
import java.util.List;
import java.util.function.BiFunction;

/// Who reacts to events: a line each. The stage's bus walks this list; the CDK app has a `subscribe` for each.
public final class Subscribers {
    public static final List<Entry> ALL = List.of(
            new Entry("feeds", 5, (blog, _) -> new FeedsFunction(blog)),
            new Entry("webhooks", 10, WebhooksFunction::new));

    private Subscribers() {}

    /// A function behind a queue of the same `name`, which it may need itself. What was received more often than
    /// `mostReceives` goes to the dead letters.
    public record Entry(String name, int mostReceives, BiFunction<Blog, Queue, QueueFunction> function) {}
}
