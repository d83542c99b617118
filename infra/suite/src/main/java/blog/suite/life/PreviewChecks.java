package blog.suite.life;

import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.AgainstApi;
import blog.suite.Answer;
import blog.suite.Call;
import blog.suite.Everywhere;
import blog.suite.Shelf;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Links that show what is not public yet.
@AgainstApi
class PreviewChecks {
    private static final String DRAFT = "---\ntitle: Draft\npublished: false\n---\nNot *yet*.\n";

    private final Shelf shelf;
    private final String slug;

    PreviewChecks(Shelf shelf) {
        this.shelf = shelf;
        this.slug = shelf.own("preview");
    }

    @Test
    @Everywhere
    void aLinkShowsTheDraftToWhoeverHoldsIt() {
        shelf.put(slug, DRAFT).expect(201);
        Call link = link(ask("{\"hours\":24}").expect(201));

        Answer json = link.expect(200);

        assertThat(json.at("/status")).isEqualTo("draft");
        assertThat(json.header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(json.header("X-Robots-Tag")).contains("noindex");
        assertThat(link.accepting("text/html").expect(200).text()).contains("<em>yet</em>");
        assertThat(link.accepting("text/markdown").expect(200).text()).isEqualTo(DRAFT);
        shelf.get(slug).send().isProblem(404);
    }

    @Test
    void itShowsThePostAsItThenIs() {
        shelf.put(slug, DRAFT).expect(201);
        Call link = link(ask("{}").expect(201));

        shelf.put(slug, DRAFT + "More.\n").expect(200);

        assertThat(link.expect(200).at("/html")).contains("More.");
        shelf.delete(slug).expect(204);
        link.send().isProblem(404);
    }

    @Test
    void itHoldsAsLongAsIsAskedForOrADay() {
        shelf.put(slug, DRAFT).expect(201);

        assertThat(expires(ask("{\"hours\":1}").expect(201))).isBetween(in(0), in(2));
        assertThat(expires(ask("{\"hours\":720}").expect(201))).isBetween(in(719), in(721));
        assertThat(expires(shelf.api()
                        .call("POST", Shelf.post(slug) + "/preview")
                        .byOwner()
                        .expect(201)))
                .isBetween(in(23), in(25));
    }

    @Test
    void linksAreNeverTheSame() {
        shelf.put(slug, DRAFT).expect(201);

        assertThat(ask("{}").expect(201).at("/url"))
                .isNotEqualTo(ask("{}").expect(201).at("/url"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"hours\":0}", "{\"hours\":721}", "{\"hours\":1.5}", "{\"hours\":\"1\"}", "{\"days\":1}"})
    void aTimeThatCannotBeIsRefused(String body) {
        shelf.put(slug, DRAFT).expect(201);

        ask(body).send().isProblem(422);
        ask(body).without("Authorization").send().isProblem(401);
    }

    @Test
    void whatIsNotThereHasNoPreview() {
        ask("{}").send().isProblem(404);
        shelf.api().get("/previews/nobody-made-this").send().isProblem(404);
        shelf.put(slug, DRAFT).expect(201);
        shelf.delete(slug).expect(204);
        ask("{}").send().isProblem(410);
    }

    private Call ask(String body) {
        return shelf.api().call("POST", Shelf.post(slug) + "/preview").byOwner().carrying("application/json", body);
    }

    private Call link(Answer made) {
        String url = made.at("/url");
        assertThat(url).isEqualTo(made.header("Location"));
        return shelf.api().get(url.substring(url.indexOf("/previews/")));
    }

    private static Instant expires(Answer made) {
        return Instant.parse(made.at("/expires"));
    }

    private static Instant in(int hours) {
        return Instant.now().plus(Duration.ofHours(hours));
    }
}
