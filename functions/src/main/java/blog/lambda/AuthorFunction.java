package blog.lambda;

import blog.Author;
import blog.Blog;
import blog.lambda.Priming.Call;
import blog.manuscripts.Manuscript;
import blog.names.Site;
import blog.names.Slug;
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
        this(Deployment.blog(), true);
    }

    public AuthorFunction(Blog blog) {
        this(blog, false);
    }

    private AuthorFunction(Blog blog, boolean primed) {
        super(blog, Author::of);
        if (primed) {
            prime(
                    List.of(Call.get("/manuscripts/none")),
                    () -> render(blog.settings().site()));
        }
    }

    /// Nobody has a token before the snapshot, so no request gets as far as this.
    private static void render(Site site) {
        Manuscript.read(POST.getBytes(StandardCharsets.UTF_8), new Slug("none"), null, site);
    }
}
