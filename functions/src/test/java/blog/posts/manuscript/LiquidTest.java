package blog.posts.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import blog.posts.manuscript.Value.Mapping;
import blog.posts.markdown.Dialect;
import blog.posts.markdown.FrameHosts;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiquidTest {
    private final Warnings warnings = new Warnings();

    private String resolve(String text) {
        return resolve(text, Manuscripts.SITE, Dialect.KRAMDOWN);
    }

    private String resolve(String text, Site site, Dialect dialect) {
        var page = new PostVariables(
                "A & \"B\"", OffsetDateTime.parse("2024-03-05T08:09:10+01:00"), new Slug("hello-world"));
        var file = new FrontMatter(new Mapping(1, Map.of()), text, 10);
        return new Liquid(file, dialect, new LiquidValues(new SiteLinks(site), page), warnings).resolved();
    }

    @Test
    void turnsHighlightIntoAFence() {
        assertThat(resolve("{% highlight ruby linenos %}\nputs 1\n{% endhighlight %}\nAfter"))
                .isEqualTo("```ruby\nputs 1\n```\nAfter");
        assertThat(resolve("- a\n\n  {% highlight c %}\n  x;\n  {% endhighlight %}\n"))
                .isEqualTo("- a\n\n  ```c\n  x;\n  ```\n");
        assertThat(resolve("See {% highlight c %}x;{% endhighlight %} there"))
                .isEqualTo("See \n\n```c\nx;\n```\n\n there");
        assertThat(resolve("{% highlight md %}\n```\n{{ x }}\n{% endhighlight %}"))
                .isEqualTo("````md\n```\n{{ x }}\n````");
        assertThat(warnings.sorted()).isEmpty();
    }

    @Test
    void takesRawTagsAwayAndKeepsWhatTheyGuard() {
        assertThat(resolve("{% raw %}{{ a }}{% endraw %}")).isEqualTo("{{ a }}");
        assertThat(resolve("```\n{% raw %}\n{{ a }}\n{% endraw %}\n```")).isEqualTo("```\n\n{{ a }}\n\n```");
        assertThat(resolve("`{% raw %}{{ a }}{% endraw %}`")).isEqualTo("`{{ a }}`");
        assertThat(warnings.sorted()).isEmpty();
    }

    @Test
    void knowsTheSitesAddresses() {
        assertThat(resolve("[x]({% post_url 2020-01-01-x %})")).isEqualTo("[x](https://example.org/blog/posts/x)");
        assertThat(resolve("{% post_url /sub/2020-1-1-a.b %}")).isEqualTo("https://example.org/blog/posts/a.b");
        assertThat(resolve("{% link _posts/2020-01-01-x.md %}")).isEqualTo("https://example.org/blog/posts/x");
        assertThat(resolve("{% link /assets/a.pdf %}")).isEqualTo("https://example.org/blog/assets/a.pdf");
        assertThat(resolve("{{ site.url }}{{site.baseurl}}/a")).isEqualTo("https://example.org/blog/a");
        assertThat(warnings.sorted()).isEmpty();
    }

    @Test
    void leavesTheRestAndNamesItWithItsLine() {
        String text = "a\n{% include x.html %}\n\n{{ page.tags }} {% post_url nope %}\n{% raw %} x";

        assertThat(resolve(text)).isEqualTo(text);
        assertThat(warnings.sorted()).extracting(Warning::line).containsExactly(11, 13, 13, 14);
        assertThat(warnings.sorted().getFirst().detail()).contains("{% include x.html %}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```\n{{ site.url }}\n```",
                "~~~ liquid\n{% x %}\n```\n{% y %}\n~~~~\n",
                "`{{ site.url }}`",
                "``{% a %} ` {% b %}``",
                "> ```\n> {{ x }}\n> ```",
                "```\n{{ never closed }}"
            })
    void staysOutOfCode(String text) {
        assertThat(resolve(text)).isEqualTo(text);
        assertThat(warnings.sorted()).isEmpty();
    }

    @Test
    void isNotFooledByBackticksThatOpenNothing() {
        assertThat(resolve("a ` b\n\n{{ site.url }} ` `` c")).isEqualTo("a ` b\n\nhttps://example.org ` `` c");
    }

    @Test
    void tellsOnlyTheFirstHundred() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            text.append("{{ x").append(i).append(" }}\n");
        }
        resolve(text.toString());

        assertThat(warnings.sorted()).hasSize(101);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{% raw %}", "{% highlight x %}", "{{", "{%", "`", "` `` ", "```\n", "{% raw", "{{ x }}", "{%   "
            })
    void readsAMegabyteOfAnythingInOneWalk(String piece) {
        String text = piece.repeat(1_000_000 / piece.length());

        assertThat(List.of(resolve(text))).hasSize(1);
    }
}
