package blog.suite.manuscripts;

import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.AgainstApi;
import blog.suite.Answer;
import blog.suite.Shelf;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/// The Liquid that Jekyll files hold: what is understood, and what passes through.
@AgainstApi
class LiquidChecks {
    private final Shelf shelf;

    LiquidChecks(Shelf shelf) {
        this.shelf = shelf;
    }

    @Test
    void highlightIsACodeBlock() {
        Answer post = put("{% highlight java %}\nvar a = 1;\n{% endhighlight %}\n");

        assertThat(Jsoup.parseBodyFragment(post.at("/html")).select("pre code").text())
                .isEqualTo("var a = 1;");
        assertThat(post.json().path("warnings")).isEmpty();
    }

    @Test
    void rawKeepsWhatLooksLikeLiquid() {
        Answer post = put("{% raw %}{{ page.title }} {% include x %}{% endraw %}\n");

        assertThat(text(post)).contains("{{ page.title }} {% include x %}").doesNotContain("endraw");
        assertThat(post.json().path("warnings")).isEmpty();
    }

    @Test
    void linksToPostsLeadToTheirAddress() {
        Answer post = put("[x]({% post_url 2026-01-05-hello %}) {{ site.url }}/about\n");

        assertThat(Jsoup.parseBodyFragment(post.at("/html")).select("a").attr("href"))
                .endsWith("/posts/hello");
        assertThat(text(post)).doesNotContain("{{", "{%");
    }

    @Test
    void commentsAreForNobody() {
        Answer post = put("seen {% comment %}hidden\n\n{% include x %}{% endcomment %}\n");

        assertThat(text(post)).isEqualTo("seen");
        assertThat(post.json().path("warnings")).isEmpty();
    }

    @Test
    void theSitesAddressBeforeALinkIsNotDoubled() {
        Document page =
                Jsoup.parseBodyFragment(put("[x]({{ site.url }}{{ site.baseurl }}{% post_url 2026-01-05-hello %})"
                                + " [y]({% post_url 2026-01-05-hello %})\n")
                        .at("/html"));

        assertThat(page.select("a").eachAttr("href").stream().distinct())
                .singleElement()
                .asString()
                .endsWith("/posts/hello");
    }

    @Test
    void theRestPassesThroughAndIsNamedInAWarning() {
        Answer post = put("text\n\n{% youtube abc %}\n");

        assertThat(text(post)).contains("{% youtube abc %}");
        assertThat(post.all("/warnings", "detail"))
                .anySatisfy(detail -> assertThat(detail).contains("youtube"));
        assertThat(post.all("/warnings", "line")).contains("6");
    }

    private Answer put(String markdown) {
        return shelf.put(shelf.own("liquid"), "---\ntitle: T\n---\n" + markdown).expect(201);
    }

    private static String text(Answer post) {
        return Jsoup.parseBodyFragment(post.at("/html")).text();
    }
}
