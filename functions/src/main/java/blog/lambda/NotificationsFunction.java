package blog.lambda;

import blog.Blog;
import blog.Notifications;
import blog.lambda.deployed.DeployedPostbox;
import blog.lambda.deployed.Deployment;
import blog.mail.Postbox;

/// What sends mail.
public final class NotificationsFunction extends QueueFunction {
    public NotificationsFunction() {
        this(Deployment.unattendedBlog(), DeployedPostbox.postbox());
    }

    public NotificationsFunction(Blog blog, Postbox postbox) {
        super(blog, Notifications.of(blog, postbox));
    }
}
