package blog.lambda;

import blog.Blog;
import blog.Webhooks;
import blog.lambda.deployed.DeployedQueue;
import blog.lambda.deployed.Deployment;
import blog.settings.Settings;
import blog.subscribers.Queue;

/// What tells webhooks of events, from its own queue, into which it puts things itself.
public final class WebhooksFunction extends QueueFunction {
    public WebhooksFunction() {
        this(Deployment.unattendedBlog(), DeployedQueue.of(Settings.WEBHOOKS_QUEUE));
    }

    public WebhooksFunction(Blog blog, Queue queue) {
        super(blog, Webhooks.of(blog, queue));
    }
}
