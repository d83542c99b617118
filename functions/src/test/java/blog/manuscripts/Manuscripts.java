package blog.manuscripts;

import blog.http.InvalidInput;
import blog.markdown.html.FrameHosts;
import blog.names.Site;
import blog.names.Slug;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// Reads manuscripts for tests: the post `hello-world` of a site in Berlin.
public final class Manuscripts {
    public static final Site SITE =
            new Site("https://example.org/blog", "Example", ZoneId.of("Europe/Berlin"), "en", FrameHosts.USUAL);

    private Manuscripts() {}

    public static Manuscript read(String text) {
        return read(text, null);
    }

    public static Manuscript read(String text, @Nullable String path) {
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
