package blog.lambda;

import blog.Blog;
import blog.Privacy;
import blog.lambda.deployed.DeployedQueue;
import blog.lambda.deployed.Deployment;
import blog.lambda.deployed.Priming.Call;
import blog.mail.MailSettings;
import blog.subscribers.Queue;
import java.util.List;

/// What persons, and moderators in their place, may do with what is kept of them.
public final class PrivacyFunction extends ApiFunction {
    public PrivacyFunction() {
        super(Deployment.blog(), part -> Privacy.of(part, DeployedQueue.whenAsked(MailSettings.QUEUE)));
        prime(List.of(Call.get("/privacy/none")));
    }

    /// With the queue of notifications.
    public PrivacyFunction(Blog blog, Queue queue) {
        super(blog, part -> Privacy.of(part, () -> queue));
    }
}
