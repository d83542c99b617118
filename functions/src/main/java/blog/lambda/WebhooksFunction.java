package blog.lambda;

import blog.Blog;
import blog.Settings;
import blog.Webhooks;
import blog.subscribers.Queue;

/// What tells webhooks of events, from its own queue, into which it puts things itself.
public final class WebhooksFunction extends QueueFunction {
    public WebhooksFunction() {
        this(Deployment.unattendedBlog(), Deployment.queue(Settings.WEBHOOKS_QUEUE));
    }

    public WebhooksFunction(Blog blog, Queue queue) {
        super(blog, Webhooks.of(blog, queue));
    }
}
