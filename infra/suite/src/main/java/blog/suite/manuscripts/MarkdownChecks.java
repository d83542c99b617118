package blog.suite.manuscripts;

import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.AgainstApi;
import blog.suite.Answer;
import blog.suite.Shelf;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What comes of a post's Markdown: kramdown's language, and nothing that runs.
@AgainstApi
class MarkdownChecks {
    private final Shelf shelf;

    MarkdownChecks(Shelf shelf) {
        this.shelf = shelf;
    }

    @Test
    void codeIsHighlighted() {
        Elements code = rendered("```java\nvar a = \"b\"; // c\n```\n").select("pre.highlight code");

        assertThat(code.text()).isEqualTo("var a = \"b\"; // c");
        assertThat(code.select("span").eachAttr("class")).containsExactly("k", "s", "c1");
    }

    @Test
    void whatWasTakenOutIsToldWithItsLine() {
        Answer post = put(
                "---\ntitle: T\n---\n`<script>`\n\n<script>x()</script>\n\n<iframe src=\"https://evil.example/\"></iframe>\n");

        assertThat(post.all("/warnings", "line")).containsExactly("6", "8");
        assertThat(post.all("/warnings", "detail").getLast()).contains("<iframe> of evil.example");
    }

    @Test
    void tablesAreRendered() {
        Document html = rendered("| a | b |\n|---|--:|\n| 1 | 2 |\n");

        assertThat(html.select("table thead th").eachText()).containsExactly("a", "b");
        assertThat(html.select("table tbody td").eachText()).containsExactly("1", "2");
    }

    @Test
    void definitionListsAreRendered() {
        Document html = rendered("Lambda\n: A function that runs when it is called.\n");

        assertThat(html.select("dl dt").eachText()).containsExactly("Lambda");
        assertThat(html.select("dl dd").eachText()).containsExactly("A function that runs when it is called.");
    }

    @Test
    void footnotesLeadThereAndBack() {
        Document html = rendered("A claim.[^1]\n\n[^1]: Its proof.\n");
        List<String> anchors = html.select("a[href^=#]").eachAttr("href");

        assertThat(html.text()).contains("Its proof.");
        assertThat(anchors)
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(anchor -> assertThat(html.getElementById(anchor.substring(1)))
                        .as("target of %s in %s", anchor, html)
                        .isNotNull());
    }

    @Test
    void attributeListsGiveClasses() {
        assertThat(rendered("The start.\n{: .lead}\n").select("p.lead").text()).isEqualTo("The start.");
    }

    @Test
    void abbreviationsAreExplained() {
        Elements abbreviations =
                rendered("Costs per RRU.\n\n*[RRU]: read request unit\n").select("abbr");

        assertThat(abbreviations.eachText()).containsExactly("RRU");
        assertThat(abbreviations.attr("title")).isEqualTo("read request unit");
    }

    @Test
    void typographyIsSet() {
        assertThat(rendered("\"Well\" -- it's...\n").text()).isEqualTo("“Well” – it’s…");
    }

    @Test
    void codeKeepsItsLanguage() {
        Document html = rendered("```java\nvar a = 1 < 2;\n```\n");

        assertThat(html.select("pre code").text()).isEqualTo("var a = 1 < 2;");
        assertThat(html.select("pre code").attr("class")).contains("java");
    }

    @Test
    void aFenceKeepsWhatItSaysBesideItsLanguage() {
        Elements code = rendered("```js {1,3}\nlet a = 1;\n```\n").select("pre > code");

        assertThat(code.text()).isEqualTo("let a = 1;");
        assertThat(code.attr("class")).isEqualTo("language-js");
        assertThat(code.attr("data-meta")).isEqualTo("{1,3}");
    }

    @Test
    void aHeadingThatBecameTheTitleIsShownOnce() {
        Answer post = put("# The title\n\nText.\n\n## Why\n");

        assertThat(post.at("/title")).isEqualTo("The title");
        assertThat(Jsoup.parseBodyFragment(post.at("/html")).select("h1, h2").eachText())
                .containsExactly("Why");
        assertThat(post.all("/toc", "text")).containsExactly("Why");
    }

    @Test
    void aFrameOfAnUnknownHostLeavesNoBoxBehind() {
        assertThat(rendered("<iframe src=\"https://evil.example/\" width=\"9\" id=\"x\">a</iframe>\n\nb\n")
                        .html())
                .doesNotContain("iframe", "a</");
    }

    @Test
    void aPictureMayBeItsOwnAddress() {
        String picture = "data:image/png;base64,iVBORw0KGgo=";

        assertThat(rendered("![a](" + picture + ")\n").select("img").attr("src"))
                .isEqualTo(picture);
        assertThat(rendered("[a](" + picture + ")\n").select("a[href]")).isEmpty();
    }

    @Test
    void headingsAreTheTableOfContents() {
        Answer post = shelf.put(shelf.own("markdown"), "---\ntitle: T\n---\n## Why *so*\n\ntext\n\n### How\n")
                .expect(201);
        Document html = Jsoup.parseBodyFragment(post.at("/html"));

        assertThat(post.all("/toc", "text")).containsExactly("Why so", "How");
        assertThat(post.all("/toc", "level")).containsExactly("2", "3");
        assertThat(post.all("/toc", "id"))
                .allSatisfy(id -> assertThat(html.getElementById(id)).isNotNull());
    }

    @Test
    void aTableOfContentsMayStandInTheText() {
        Document html = rendered("* TOC\n{:toc}\n\n## Why\n\ntext\n\n## How\n");

        assertThat(html.select("ul a[href^=#]").eachText()).containsExactly("Why", "How");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GFM", "CommonMark"})
    void aPostMayNameAnotherDialect(String dialect) {
        String text = "\"Well\" -- it's\n{: .lead}\n";
        Document html = page("---\ntitle: T\nmarkdown: " + dialect + "\n---\n" + text);

        assertThat(html.text()).isEqualTo("\"Well\" -- it's {: .lead}");
        assertThat(rendered(text).select("p.lead").text()).isEqualTo("“Well” – it’s");
    }

    @Test
    void tasksOfGitHubsDialectShowWhatIsDone() {
        Document html = page("---\ntitle: T\nmarkdown: GFM\n---\n- [x] ~~one~~\n- [ ] two\n");

        assertThat(html.select("li").eachText()).containsExactly("☑ one", "☐ two");
        assertThat(html.select("li del").text()).isEqualTo("one");
    }

    @ParameterizedTest
    @MethodSource("blog.suite.Mischief#markdown")
    void nothingInAPostRuns(String mischief) {
        Document html = rendered("before\n\n" + mischief + "\n\nafter\n");

        assertThat(html.text()).contains("before");
        blog.suite.Mischief.assertHarmless(html);
    }

    private Document rendered(String markdown) {
        return page("---\ntitle: T\n---\n" + markdown);
    }

    private Document page(String manuscript) {
        return Jsoup.parseBodyFragment(put(manuscript).at("/html"));
    }

    private Answer put(String manuscript) {
        Answer post = shelf.put(shelf.own("markdown"), manuscript).send();
        assertThat(post.status()).isIn(200, 201);
        return post;
    }
}
