package blog.suite.manuscripts;

import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.AgainstApi;
import blog.suite.Answer;
import blog.suite.Shelf;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Markdown made to hang or overflow a parser: refused or rendered, soon, and nobody else notices.
@AgainstApi
class HostileMarkdownChecks {
    private static final String GFM = "---\nmarkdown: GFM\n---\n";

    private final Shelf shelf;
    private final String slug;

    HostileMarkdownChecks(Shelf shelf) {
        this.shelf = shelf;
        this.slug = shelf.own("hostile");
    }

    @Test
    void markdownThatHangsTheParserIsRefused() {
        shelf.put(slug, "```a\n".repeat(20_000)).send().isProblem(422);
        shelf.put(slug, GFM + "[" + "\\".repeat(40)).send().isProblem(422);

        shelf.get(slug).send().isProblem(404);
        shelf.api().get("/health").expect(200);
    }

    @Test
    void aPostStaysAsItWasWhenItsSuccessorIsRefused() {
        shelf.publish(slug, "---\ntitle: Good\n---\nText.\n");
        shelf.put(slug, GFM + "[" + "\\".repeat(60)).send().isProblem(422);

        assertThat(shelf.get(slug).expect(200).at("/title")).isEqualTo("Good");
    }

    static Stream<String> heaps() {
        return Stream.of(
                ">".repeat(20_000),
                "> ".repeat(20_000) + "x",
                "[".repeat(50_000),
                "![".repeat(20_000),
                "*a _b ".repeat(20_000),
                "- ".repeat(10_000) + "x",
                "<div>".repeat(10_000),
                "`".repeat(50_000),
                "[a](".repeat(20_000),
                "((".repeat(30_000),
                "|".repeat(50_000) + "\n|-|\n",
                "~~".repeat(40_000),
                "\"'".repeat(40_000),
                "&".repeat(50_000),
                "a\n{: .b".repeat(10_000));
    }

    @ParameterizedTest
    @MethodSource("heaps")
    void heapsOfMarkupAreRenderedOrRefused(String markdown) {
        Answer answer = shelf.put(slug, "---\ntitle: T\n---\n" + markdown).send();

        assertThat(answer.status()).as("%s", answer).isIn(201, 413, 422);
        shelf.api().get("/health").expect(200);
    }
}
