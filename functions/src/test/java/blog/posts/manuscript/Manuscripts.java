package blog.posts.manuscript;

import blog.http.InvalidInput;
import blog.posts.markdown.FrameHosts;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// Reads manuscripts for tests: the post `hello-world` of a site in Berlin.
final class Manuscripts {
    static final Site SITE =
            new Site("https://example.org/blog", "Example", ZoneId.of("Europe/Berlin"), "en", FrameHosts.USUAL);

    private Manuscripts() {}

    static Manuscript read(String text) {
        return read(text, null);
    }

    static Manuscript read(String text, @Nullable String path) {
        return Manuscript.read(text.getBytes(StandardCharsets.UTF_8), new Slug("hello-world"), path, SITE);
    }

    /// The refusal that reading this text ends with.
    static InvalidInput refusal(byte[] source) {
        try {
            Manuscript.read(source, new Slug("hello-world"), null, SITE);
        } catch (InvalidInput e) {
            return e;
        }
        throw new AssertionError("was read without complaint");
    }

    static InvalidInput refusal(String text) {
        return refusal(text.getBytes(StandardCharsets.UTF_8));
    }
}
