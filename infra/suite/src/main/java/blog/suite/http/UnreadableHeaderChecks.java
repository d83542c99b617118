package blog.suite.http;

import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.AgainstApi;
import blog.suite.Answer;
import blog.suite.Everywhere;
import blog.suite.Shelf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Headers that cannot be read, or that say what a body is not: reads go on without them, writes are refused.
@AgainstApi
class UnreadableHeaderChecks {
    private static final String TEXT = "---\ntitle: T\ntags: [Java]\n---\nText.\n";

    private final Shelf shelf;
    private final String slug;

    UnreadableHeaderChecks(Shelf shelf) {
        this.shelf = shelf;
        this.slug = shelf.own("headers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "undefined", "\"x", "W/", "\"a\" \"b\""})
    void aReadGoesOnWithoutThem(String value) {
        shelf.publish(slug, TEXT);

        shelf.get(slug).with("If-None-Match", value).expect(200);
        shelf.get(slug).with("If-Modified-Since", value).expect(200);
        shelf.api().get("/posts").with("If-None-Match", value).expect(200);
        shelf.api().get("/health").with("If-None-Match", value).expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*;q=x", "undefined", "/"})
    void aPreferenceThatIsNoneCountsAsNone(String accept) {
        shelf.publish(slug, TEXT);

        assertThat(shelf.get(slug).accepting(accept).expect(200).header("Content-Type"))
                .isEqualTo("application/json");
    }

    @Test
    void aDateGuardsReadsAndWrites() {
        shelf.publish(slug, TEXT);
        String modified = shelf.get(slug).expect(200).header("Last-Modified");

        shelf.get(slug).with("If-Modified-Since", modified).expect(304);
        String old = "Mon, 05 Jan 2009 09:30:00 GMT";
        shelf.get(slug).with("If-Modified-Since", old).expect(200);
        shelf.put(slug, "Other.").with("If-Unmodified-Since", old).send().isProblem(412);
        shelf.delete(slug).with("If-Unmodified-Since", old).send().isProblem(412);
        shelf.put(slug, "Other.")
                .with("If-Unmodified-Since", "yesterday")
                .send()
                .isProblem(400);
        shelf.put(slug, "Other.").with("If-Unmodified-Since", modified).expect(200);
    }

    /// Without gzip: some gateways unpack that themselves.
    @ParameterizedTest
    @Everywhere
    @ValueSource(strings = {"br", "deflate"})
    void aBodyInAContentCodingIsRefused(String coding) {
        Answer refused = shelf.put(slug, TEXT).with("Content-Encoding", coding).send();

        assertThat(refused.isProblem(415).header("Accept-Encoding")).isEqualTo("identity");
        shelf.get(slug).expect(404);
    }

    @Test
    @Everywhere
    void aBodyInAnotherEncodingIsRefusedByName() {
        Answer refused = shelf.put(slug, TEXT)
                .with("Content-Type", "text/markdown; charset=ISO-8859-1")
                .send();

        assertThat(refused.isProblem(415).at("/detail")).contains("iso-8859-1");
        shelf.put(slug, TEXT)
                .with("Content-Type", "text/markdown; charset=UTF-8")
                .expect(201);
    }

    @Test
    void listsAreTakenInBothForms() {
        shelf.publish(slug, TEXT);

        String post = Shelf.post(slug) + "?fields=";
        byte[] repeated =
                shelf.api().get(post + "slug&fields=title").expect(200).body();
        assertThat(shelf.api().get(post + "slug,title").expect(200).body()).isEqualTo(repeated);
        shelf.api().get("/posts?fields=slug&fields=title").expect(200);
        shelf.api().get("/comment-counts?slug=" + slug + ",other").expect(200);
        shelf.api().get("/posts?limit=%EF%BC%91").send().isProblem(400);
        shelf.api().get("/tags/%5C").send().isProblem(404);
        shelf.api().get("/tags/%F0%9F%98%8D").send().isProblem(404);
    }
}
