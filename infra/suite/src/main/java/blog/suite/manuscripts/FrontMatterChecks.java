package blog.suite.manuscripts;

import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.AgainstApi;
import blog.suite.Answer;
import blog.suite.Shelf;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Front matter as Jekyll reads it, apart from dates.
@AgainstApi
class FrontMatterChecks {
    private final Shelf shelf;
    private final String slug;

    FrontMatterChecks(Shelf shelf) {
        this.shelf = shelf;
        this.slug = shelf.own("front-matter");
    }

    @Test
    void withoutFrontMatterTheFirstHeadingIsTheTitleAndAWarningSaysSo() {
        Answer post = put("Some words.\n\n## The *real* title\n\n# Another\n");

        assertThat(post.at("/title")).isEqualTo("The real title");
        assertThat(post.json().path("warnings")).isNotEmpty();
    }

    @Test
    void withoutAnyHeadingTheSlugInWordsIsTheTitle() {
        Answer post = put("Some words.\n");

        assertThat(post.at("/title")).isEqualToIgnoringCase(slug.replace('-', ' '));
        assertThat(post.json().path("warnings")).isNotEmpty();
    }

    @Test
    void aFrontMatterWithoutATitleFallsBackToo() {
        Answer post = put("---\nlang: en\n---\n# From the text\n");

        assertThat(post.at("/title")).isEqualTo("From the text");
        assertThat(post.json().path("warnings")).isNotEmpty();
    }

    @Test
    void aTitleIsPlainText() {
        assertThat(put("---\ntitle: 'Tom & \"Jerry\" <b>'\n---\n").at("/title")).isEqualTo("Tom & \"Jerry\" <b>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "excerpt: Shown.                     | Shown.",
                "description: Described.             | Described.",
                "excerpt: A.\\ndescription: B.       | A.",
                "lang: en                            | First paragraph here."
            })
    void anExcerptIsGivenOrTheFirstParagraph(String yaml, String excerpt) {
        Answer post = put("---\ntitle: T\n" + yaml.replace("\\n", "\n")
                + "\n---\n## Head\n\nFirst *paragraph* here.\n\nSecond.\n");

        assertThat(post.at("/excerpt")).isEqualTo(excerpt);
    }

    @Test
    void anExcerptEndsAtTheMark() {
        String excerpt = put("---\ntitle: T\n---\nOne.\n\nTwo.\n\n<!--more-->\n\nThree.\n")
                .at("/excerpt");

        assertThat(excerpt).contains("One.", "Two.").doesNotContain("Three", "more");
    }

    @Test
    void theLanguageIsTheAuthorsOrTheBlogs() {
        assertThat(put("---\ntitle: T\nlang: pt-BR\n---\n").at("/lang")).isEqualToIgnoringCase("pt-BR");
        assertThat(put("---\ntitle: T\n---\n").at("/lang")).isNotBlank();
    }

    @Test
    void otherKeysAreReturnedAsTheyWereWritten() {
        JsonNode extra = put("""
                        ---
                        layout: post
                        title: T
                        answer: 042
                        flag: yes
                        nested: { list: [a, 'b'], deeper: { key: value } }
                        ---
                        """).json().path("extra");

        assertThat(extra.path("layout").textValue()).isEqualTo("post");
        assertThat(extra.path("answer").textValue()).isEqualTo("042");
        assertThat(extra.path("flag").textValue()).isEqualTo("yes");
        assertThat(extra.at("/nested/list/1").textValue()).isEqualTo("b");
        assertThat(extra.at("/nested/deeper/key").textValue()).isEqualTo("value");
        assertThat(extra.has("title")).isFalse();
    }

    @Test
    void theLastOfTwoEqualKeysWinsWithAWarning() {
        Answer post = put("---\ntitle: One\ntitle: Two\n---\n");

        assertThat(post.at("/title")).isEqualTo("Two");
        assertThat(post.all("/warnings", "line")).contains("3");
    }

    @Test
    void aTabAfterAKeyIsASpace() {
        assertThat(put("---\ntitle:\tTabbed\n---\n").at("/title")).isEqualTo("Tabbed");
    }

    @Test
    void theAddressWinsOverSlugAndPermalink() {
        assertThat(put("---\ntitle: T\nslug: other\npermalink: /else/where/\n---\n")
                        .at("/slug"))
                .isEqualTo(slug);
    }

    /// Whether it makes a new post or the next version of it.
    private Answer put(String manuscript) {
        Answer answer = shelf.put(slug, manuscript).send();
        return answer.is(answer.status() == 200 ? 200 : 201);
    }
}
