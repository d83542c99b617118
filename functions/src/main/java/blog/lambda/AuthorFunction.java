package blog.lambda;

import blog.Author;
import blog.Blog;
import blog.lambda.deployed.DeployedQueue;
import blog.lambda.deployed.Deployment;
import blog.lambda.deployed.Priming.Call;
import blog.manuscripts.Manuscript;
import blog.names.Site;
import blog.names.Slug;
import blog.settings.Settings;
import blog.subscribers.Queue;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What needs a token.
public final class AuthorFunction extends ApiFunction {
    private static final String POST = """
            ---
            title: None
            date: 2026-01-05 10:00:00 +0100
            tags: [none]
            ---
            # A *title*

            - a list with [a link](https://example.org)

            ```java
            var code = "here";
            ```
            """;

    public AuthorFunction() {
        Blog blog = Deployment.blog();
        super(blog, part -> Author.of(part, DeployedQueue.whenAsked(Settings.WEBHOOKS_QUEUE)));
        prime(
                List.of(Call.get("/manuscripts/none")),
                () -> render(blog.settings().site()));
    }

    public AuthorFunction(Blog blog) {
        super(blog, Author::of);
    }

    /// With the queue of webhooks.
    public AuthorFunction(Blog blog, Queue queue) {
        super(blog, part -> Author.of(part, () -> queue));
    }

    /// Nobody has a token before the snapshot, so no request gets as far as this.
    private static void render(Site site) {
        Manuscript.read(POST.getBytes(StandardCharsets.UTF_8), new Slug("none"), null, site);
    }
}
