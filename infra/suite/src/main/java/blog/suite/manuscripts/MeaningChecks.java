package blog.suite.manuscripts;

import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.AgainstApi;
import blog.suite.Answer;
import blog.suite.Shelf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nothing goes public by mistake: a post is public only where all that its file says about that says so.
@AgainstApi
class MeaningChecks {
    private final Shelf shelf;
    private final String slug;

    MeaningChecks(Shelf shelf) {
        this.shelf = shelf;
        this.slug = shelf.own("meant");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+++\ntitle = \"T\"\ndraft = true\n+++\n",
                "{\n\"title\": \"T\",\n\"draft\": true\n}\n",
                "---\ntitle: T\nstatus: private\n---\n",
                "---\ntitle: T\nstatus: whatever\n---\n",
                "---\ntitle: T\npublished: 0\n---\n",
                "---\ntitle: T\nPublished: false\n---\n",
                "---\ntitle: T\nvisibility: private\n---\n",
                "---\ntitle: T\nhidden: true\n---\n",
                "---\ntitle: T\npassword: hush\n---\n",
                "---\ntitle: T\npublishDate: 2199-01-01\n---\n",
                "---\ntitle: T\nembargo: some day\n---\n"
            })
    void whatDoesNotSayThatItIsPublicIsNot(String frontMatter) {
        Answer saved = shelf.put(slug, frontMatter + "Text.\n").expect(201);

        assertThat(saved.at("/status")).isNotEqualTo("published");
        assertThat(saved.at("/html")).doesNotContain("draft");
        shelf.get(slug).send().isProblem(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+++\ntitle = \"T\"\ndraft = false\n+++\n",
                "{\"title\": \"T\", \"draft\": false}\n",
                "---\ntitle: T\nstatus: publish\n---\n",
                "---\ntitle: T\nhidden: false\npassword: ''\n---\n",
                "---\ntitle: T\npublished: 2024-03-01\n---\n"
            })
    void whatSaysThatItIsPublicIs(String frontMatter) {
        Answer saved = shelf.publish(slug, frontMatter + "Text.\n");

        assertThat(saved.at("/status")).isEqualTo("published");
        assertThat(saved.json().path("warnings")).isEmpty();
    }

    @Test
    void whatIsNamedLikeASecretIsShownToNobody() {
        Answer saved = shelf.publish(slug, "---\ntitle: T\ntoken: hush\ndeep: {api_key: hush}\n---\nText.\n");

        assertThat(saved.json().path("extra").toString()).doesNotContain("hush");
        assertThat(saved.all("/warnings", "line")).contains("3", "4");
    }
}
