package blog.manuscripts.liquid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blog.http.InvalidInput;
import blog.manuscripts.Manuscripts;
import blog.manuscripts.matter.FrontMatter;
import blog.manuscripts.matter.Value.Mapping;
import blog.manuscripts.warnings.Warning;
import blog.manuscripts.warnings.Warnings;
import blog.markdown.Dialect;
import blog.markdown.html.FrameHosts;
import blog.names.Site;
import blog.names.Slug;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiquidTest {
    private static final Site ANYWHERE = new Site("", "Example", ZoneOffset.UTC, "en", FrameHosts.NONE);

    private final Warnings warnings = new Warnings();

    private String resolve(String text) {
        return resolve(text, Manuscripts.SITE, Dialect.KRAMDOWN);
    }

    private String resolve(String text, Site site, Dialect dialect) {
        var page = new PostVariables(
                "A & \"B\"", OffsetDateTime.parse("2024-03-05T08:09:10+01:00"), new Slug("hello-world"));
        var file = new FrontMatter(new Mapping(1, Map.of()), text, 10, true);
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ site.baseurl }}{% post_url 2024-01-01-trip %}",
                "{{ site.url }}{{ site.baseurl }}{% post_url 2024-01-01-trip %}",
                "{{site.url}}{% link _posts/2024-01-01-trip.md %}",
                "{{ site.baseurl }}/{% link _posts/2024-01-01-trip.html %}",
                "{% post_url a/b/2024-01-01-trip %}",
                "{{ site.url }}{{ site.baseurl }}/posts/trip",
                "{{ \"/posts/trip\" | absolute_url }}",
                "{{ 'posts/trip' | prepend: '/' | prepend: site.baseurl | prepend: site.url }}",
                "{{ site.url }}{{ '/posts/trip' | relative_url }}",
            })
    void makesOneAddressOfWhatMeansOne(String liquid) {
        assertThat(resolve("[a](" + liquid + ")")).isEqualTo("[a](https://example.org/blog/posts/trip)");
        assertThat(resolve("[a](" + liquid + ")", ANYWHERE, Dialect.KRAMDOWN)).isEqualTo("[a](/posts/trip)");
        assertThat(warnings.sorted()).isEmpty();
    }

    @Test
    void leavesWhatIsNoAddressOfTheSiteAlone() {
        assertThat(resolve("{{ site.baseurl }} {% post_url 2024-01-01-a %} /blog{% post_url 2024-01-01-a %}"))
                .isEqualTo("/blog https://example.org/blog/posts/a /bloghttps://example.org/blog/posts/a");
        assertThat(resolve("{{ 'http://a.example/b' | relative_url }} {{ 'mailto:a' | absolute_url }}"))
                .isEqualTo("http://a.example/b mailto:a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '^',
            value = {
                "'/a.png' | relative_url;/blog/a.png",
                "\"a b.png\" | absolute_url;https://example.org/blog/a%20b.png",
                "'/a' | append: '.png' | prepend: site.baseurl;/blog/a.png",
                "page.title;A & \"B\"",
                "page.title | escape;^A &amp; &quot;B&quot;^",
                "page.title | url_encode;A+%26+%22B%22",
                "page.title | cgi_escape;A+%26+%22B%22",
                "'/ä b?c=d&e' | uri_escape;/%C3%A4%20b?c=d&e",
                "'<a|b>' | xml_escape;^&lt;a|b&gt;^",
                "page.url;/posts/hello-world",
                "page.url | absolute_url;https://example.org/blog/posts/hello-world",
                "page.url | prepend: site.baseurl;/blog/posts/hello-world",
                "page.date;2024-03-05 08:09:10 +0100",
                "page.date | date_to_string;05 Mar 2024",
                "page.date | date_to_long_string;05 March 2024",
                "page.date | date_to_xmlschema;2024-03-05T08:09:10+01:00",
                "page.date | date_to_rfc822;Tue, 05 Mar 2024 08:09:10 +0100",
                "page.date | date: \"%B %-d, %Y %H:%M\";March 5, 2024 08:09",
                "'{{ x }}';{{ x }}",
            })
    void answersWhatAPostMayAskFor(String expression, String value) {
        assertThat(resolve("{{ " + expression + " }}")).isEqualTo(value);
        assertThat(resolve("{{- " + expression + " -}}")).isEqualTo(value);
        assertThat(warnings.sorted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ page.tags }}",
                "{{ page.title | markdownify }}",
                "{{ page.date | date: '%Q' }}",
                "{{ page.date | escape }}",
                "{{ 'a' | prepend }}",
                "{{ 'a' | append: x }}",
                "{{ 'a' | append: 'b', 'c' }}",
                "{{ 'a | escape }}",
                "{{ | }}",
                "{{ : }}",
                "{{ a | : }}",
                "{{}}",
            })
    void showsWhatItDoesNotKnow(String liquid) {
        assertThat(resolve(liquid)).isEqualTo(liquid);
        assertThat(warnings.sorted()).hasSize(1);
    }

    @Test
    void doesNotKnowWhatThePostDoesNotSay() {
        var file = new FrontMatter(new Mapping(1, Map.of()), "{{ page.title }} {{ page.date }}", 1, true);
        var values = new LiquidValues(new SiteLinks(Manuscripts.SITE), new PostVariables(null, null, new Slug("a")));

        assertThat(new Liquid(file, Dialect.KRAMDOWN, values, warnings).resolved())
                .isEqualTo(file.body());
        assertThat(warnings.sorted()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a {% comment %}x{% endcomment %} b;a  b",
                "a{%- comment -%}\\nx\\n\\n```\\n{%- endcomment -%}b;ab",
                "a{% comment %}{{ x }} {% include y %} {% comment %}z{% endcomment %} w{% endcomment %}b;ab",
                "a{% comment %}{% raw %}{% endcomment %}{% endraw %}x{% endcomment %}b;ab",
                "a{%comment%}x{%endcomment%}b{% comment note %}y{% endcomment %}c;abc",
                "a{% comment\\n%}x{% endcomment\\n%}b;ab",
                "```\\na\\n{% comment %}x{% endcomment %}b;```\\na\\nb",
                "{% commentary %};{% commentary %}",
            })
    void leavesCommentsOut(String text, String shown) {
        assertThat(resolve(text.replace("\\n", "\n"))).isEqualTo(shown.replace("\\n", "\n"));
    }

    @Test
    void leavesOutAllThatACommentWithoutAnEndMayHide() {
        assertThat(resolve("a\n\n{% comment %}\nx {% comment %} y {% endcomment %}\n\nz"))
                .isEqualTo("a\n\n");
        assertThat(warnings.sorted()).extracting(Warning::line).containsExactly(12);
        assertThat(warnings.sorted().getFirst().detail()).contains("endcomment");
    }

    @Test
    void leavesCommentsInCodeToTheCode() {
        String code = "```liquid\n{% comment %}x{% endcomment %}\n```\n`{% comment %}`";

        assertThat(resolve(code)).isEqualTo(code);
    }

    @Test
    void findsNoMarkdownInHtml() {
        assertThat(resolve("`{{ site.url }}`\n```\n{{ site.baseurl }}", Manuscripts.SITE, Dialect.HTML))
                .isEqualTo("`https://example.org`\n```\n/blog");
        assertThat(resolve("{% highlight c %}\na<b;\n{% endhighlight %}", Manuscripts.SITE, Dialect.HTML))
                .isEqualTo("<pre><code class=\"language-c\">a&lt;b;\n</code></pre>");
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
            strings = {
                "{% raw %}",
                "{% highlight x %}",
                "{{",
                "{%",
                "`",
                "` `` ",
                "```\n",
                "{% raw",
                "{{ x }}",
                "{%   ",
                "{% comment %}",
                "{% comment %}{% raw %}",
                "{{ '",
                "{{ \"a\" | ",
                "{{ site.url }}",
                "```\n{% comment %}a{% endcomment %}~~~\n"
            })
    void readsAMegabyteOfAnythingInOneWalk(String piece) {
        String text = piece.repeat(1_000_000 / piece.length());

        assertThat(List.of(resolve(text))).hasSize(1);
    }

    @Test
    void aLineMayBeFullOfBlocks() {
        String line = "{% highlight a %}{% endhighlight %}";

        assertThat(resolve(line.repeat(15_000))).startsWith("```a").hasSizeGreaterThan(15_000);
    }

    @Test
    void aFewLettersDoNotBecomeMoreThanAPostCanHold() {
        var file = new FrontMatter(new Mapping(1, Map.of()), "{{page.title}}".repeat(1_000), 1, true);
        var page = new PostVariables("T".repeat(5_000), null, new Slug("a"));
        var values = new LiquidValues(new SiteLinks(Manuscripts.SITE), page);

        assertThatThrownBy(() -> new Liquid(file, Dialect.KRAMDOWN, values, warnings).resolved())
                .isInstanceOf(InvalidInput.class);
    }
}
