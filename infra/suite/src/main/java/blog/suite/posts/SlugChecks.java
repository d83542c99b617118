package blog.suite.posts;

import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.AgainstApi;
import blog.suite.Answer;
import blog.suite.Everywhere;
import blog.suite.Shelf;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@AgainstApi
class SlugChecks {
    private static final String TEXT = "---\ntitle: T\n---\nText.\n";
    private static final int MAX_BYTES = 200;

    private final Shelf shelf;

    SlugChecks(Shelf shelf) {
        this.shelf = shelf;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"straße", "日本語", "नमस्ते", "v1.2.3", "_under_score", "~user", "a--b", "-dash", "2026", "Ἀθῆναι"})
    void aSlugIsWhatRealBlogsHave(String name) {
        String slug = shelf.own(Normalizer.normalize(name, Normalizer.Form.NFC));

        assertThat(shelf.publish(slug, TEXT).at("/slug")).isEqualTo(slug);
        assertThat(shelf.get(slug).expect(200).at("/slug")).isEqualTo(slug);
    }

    @Test
    @Everywhere
    void anAddressInTheAnswerIsPercentEncoded() {
        String slug = shelf.own("größe");

        assertThat(shelf.put(slug, TEXT).expect(201).header("Location"))
                .isEqualTo(shelf.api().target().base() + Shelf.post(slug));
    }

    @Test
    void caseIsKept() {
        String slug = shelf.own("CamelCase");

        shelf.publish(slug, TEXT);
        shelf.get(slug.toLowerCase(Locale.ROOT)).expect(404).isProblem(404);
    }

    @Test
    @Everywhere
    void anyPercentEncodingMeansTheSame() {
        String slug = shelf.own("hello");
        shelf.publish(slug, TEXT);

        shelf.api().get("/posts/%68" + slug.substring(1)).expect(200);
        shelf.api().get("/posts/" + slug.replace("-", "%2d")).expect(200);
    }

    @Test
    @Everywhere
    void aSlugThatIsNotInNfcLeadsToTheOneThatIs() {
        String composed = shelf.own("café");
        String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
        shelf.publish(composed, TEXT);

        Answer read = shelf.get(decomposed).expect(308);
        Answer written = shelf.put(decomposed, TEXT).expect(308);

        String address = shelf.api().target().base() + Shelf.post(composed);
        assertThat(read.header("Location")).isEqualTo(address);
        assertThat(written.header("Location")).isEqualTo(address);
    }

    @Test
    void aRedirectKeepsTheQuery() {
        String composed = shelf.own("café");
        String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);

        assertThat(shelf.api()
                        .get(Shelf.post(decomposed) + "?fields=title")
                        .expect(308)
                        .header("Location"))
                .isEqualTo(shelf.api().target().base() + Shelf.post(composed) + "?fields=title");
    }

    @Test
    void aSlugMayHaveTwoHundredBytes() {
        String slug = padded("ä", MAX_BYTES);

        assertThat(slug.getBytes(StandardCharsets.UTF_8)).hasSize(MAX_BYTES);
        shelf.put(slug, TEXT).expect(201);
    }

    @Test
    void aLongerOneIsRefused() {
        refuse(padded("ä", MAX_BYTES + 1));
        refuse(padded("a", 2 * MAX_BYTES));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".hidden",
                "a b",
                "a/b",
                "a+b",
                "a:b",
                "a@b",
                "a&b",
                "a,b",
                "a\"b",
                "a'b",
                "a<b",
                "a\\b",
                "a%b",
                "a?b",
                "a#b",
                "🦊",
                "a\u200bb",
                "a\u202eb",
                "a\u00a0b"
            })
    void whatIsNoSlugIsRefused(String name) {
        refuse(shelf.own(name));
    }

    private void refuse(String slug) {
        shelf.put(slug, TEXT).send().isProblem(400);
        assertThat(shelf.get(slug).send().status()).isIn(400, 404);
    }

    private String padded(String letter, int bytes) {
        int width = letter.getBytes(StandardCharsets.UTF_8).length;
        String mark = shelf.own("s");
        String slug = mark + letter.repeat((bytes - mark.length()) / width);
        return slug + "x".repeat(bytes - slug.getBytes(StandardCharsets.UTF_8).length);
    }
}
