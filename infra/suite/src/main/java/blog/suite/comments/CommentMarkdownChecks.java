package blog.suite.comments;

import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.AgainstApi;
import blog.suite.Mischief;
import blog.suite.Shelf;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What comes of a stranger's Markdown.
@AgainstApi
class CommentMarkdownChecks {
    private final Shelf shelf;
    private final String slug;

    CommentMarkdownChecks(Shelf shelf) {
        this.shelf = shelf;
        this.slug = shelf.own("strangers");
    }

    @BeforeEach
    void publish() {
        shelf.publish(slug, "---\ntitle: T\n---\nText.\n");
    }

    @Test
    void plainMarkdownIsRendered() {
        Document html = rendered("*a* **b** `c`\n\n> quote\n\n- one\n- two\n\n1. first\n\n```\ncode\n```\n");

        assertThat(html.select("em").text()).isEqualTo("a");
        assertThat(html.select("strong").text()).isEqualTo("b");
        assertThat(html.select("blockquote").text()).isEqualTo("quote");
        assertThat(html.select("ul li").eachText()).containsExactly("one", "two");
        assertThat(html.select("ol li").eachText()).containsExactly("first");
        assertThat(html.select("pre code").text()).isEqualTo("code");
    }

    @Test
    void linksAreMarkedAsStrangers() {
        Document html = rendered("[x](https://a.example/) <https://b.example/> [m](mailto:a@b.example)");

        assertThat(html.select("a[href^=https]"))
                .hasSize(2)
                .allSatisfy(link -> assertThat(link.attr("rel")).isEqualTo("nofollow ugc"));
        assertThat(html.select("a:not([rel])")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "![a cat](https://a.example/cat.png)",
                "<img src=\"https://a.example/cat.png\">",
                "<b>bold</b> <u>raw</u> <div class=\"x\" id=\"y\">html</div>",
                "<video src=https://a.example/v.mp4></video>",
                "<h1>shout</h1>\n\n<hr>\n\n<span style=\"color:red\">x</span>"
            })
    void imagesAndRawHtmlNeverComeOut(String markdown) {
        Document html = rendered(markdown);

        assertThat(html.select("img, video, b, u, div, span, hr, [class], [id], [style]"))
                .isEmpty();
        assertThat(html.body().html()).doesNotContain("<h1");
    }

    @ParameterizedTest
    @MethodSource("blog.suite.Mischief#markdown")
    void nothingInACommentRuns(String mischief) {
        Document html = rendered("before\n\n" + mischief + "\n\nafter");

        assertThat(html.text()).contains("before");
        Mischief.assertHarmless(html);
        assertThat(html.select("img, div, [style], [class], [id]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "Ada & Bob",
                "\u0645\u06cc\u200c\u062e"
            })
    void aNameIsTextAndComesBackAsItWasSent(String name) {
        var body = JsonNodeFactory.instance.objectNode().put("markdown", "Hello");
        body.putObject("author").put("name", name);

        assertThat(shelf.comment(slug, body.toString()).expect(201).at("/author/name"))
                .isEqualTo(name);
    }

    @Test
    void aNameTurnsNoText() {
        String body = "{\"author\":{\"name\":\"\\u202eadA\"},\"markdown\":\"Hello\"}";

        assertThat(shelf.comment(slug, body).expect(201).at("/author/name")).isEqualTo("adA");
    }

    @Test
    void hostileNestingDoesNoHarm() {
        assertThat(rendered("> ".repeat(2000) + "deep").text()).contains("deep");
        assertThat(rendered("[".repeat(4000) + "x").text()).contains("x");
        assertThat(rendered("*a _b ".repeat(1000)).text()).contains("a");
        assertThat(rendered("[" + "\\".repeat(40)).text()).contains("[");
    }

    private Document rendered(String markdown) {
        var body = JsonNodeFactory.instance.objectNode().put("markdown", markdown);
        body.putObject("author").put("name", "Stranger");
        return Jsoup.parseBodyFragment(
                shelf.comment(slug, body.toString()).expect(201).at("/html"));
    }
}
