package blog.posts.writing;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What was counted in ten public blogs, one manuscript for each kind.
final class Oddities {
    private Oddities() {}

    static Stream<Oddity> all() {
        return Stream.of(frontMatter(), dates(), files(), liquid(), markdown()).flatMap(rows -> rows);
    }

    private static Oddity matter(String name, String lines) {
        return Oddity.of(name, "---\ntitle: T\n" + lines + "\n---\nText.\n");
    }

    private static Oddity body(String name, String text) {
        return Oddity.of(name, "---\ntitle: T\n---\n" + text);
    }

    private static Stream<Oddity> frontMatter() {
        return Stream.of(
                matter("categories instead of tags", "categories: [Data, Two Words]")
                        .has("/tags/0/slug", "data")
                        .has("/tags/1/name", "Two Words"),
                matter("category, of which there is one", "category: Data").has("/tags/0/name", "Data"),
                matter("author list", "authors:\n  - Ada\n  - Charles B")
                        .has("/authors/0/name", "Ada")
                        .has("/authors/1/id", "charles-b"),
                matter("author", "author: [Ada, Bob]").has("/authors/1/name", "Bob"),
                matter("published: false", "published: false").has("/status", "draft"),
                matter("permalink", "permalink: /2020/:title.html")
                        .has("/slug", "odd")
                        .has("/extra/permalink", "/2020/:title.html"),
                matter("redirect_from", "redirect_from:\n  - /old/place-1/\n  - /place-2.html")
                        .has("/slug", "odd"),
                matter("lang", "lang: pt_BR").has("/lang", "pt-BR"),
                matter("lang that is none", "lang: klingonese-language")
                        .has("/lang", "en")
                        .warns(3, "is no language tag"),
                matter("tabs in YAML", "layout:\tpost").has("/extra/layout", "post"),
                matter("tabs that YAML refuses", "image:\n\tpath: /a.png")
                        .has("/extra/image/path", "/a.png")
                        .warns(4, "A tab"),
                matter("duplicate keys", "layout: a\nlayout: b")
                        .has("/extra/layout", "b")
                        .warns(4, "layout"),
                matter("tags as one string", "tags: data table  stream")
                        .has("/tags/0/slug", "data")
                        .has("/tags/2/slug", "stream")
                        .has("/tags/3/slug", ""),
                matter("128 tags", "tags: " + manyTags())
                        .has("/tags/0/slug", "tag-1")
                        .has("/tags/127/slug", "tag-128"));
    }

    private static Stream<Oddity> dates() {
        return Stream.of(
                matter("no date (file name)", "layout: post").has("/date", "2020-02-29T00:00:00+01:00"),
                matter("2009-9-1", "date: 2009-9-1").has("/date", "2009-09-01T00:00:00+02:00"),
                matter("2012-01-05 19:34", "date: 2012-01-05 19:34").has("/date", "2012-01-05T19:34:00Z"),
                matter("2017-03-20 15:00 -04:00", "date: 2017-03-20 15:00 -04:00")
                        .has("/date", "2017-03-20T15:00:00-04:00"),
                matter("2021-09-03 11:21:31.000000000 +09:00", "date: 2021-09-03 11:21:31.000000000 +09:00")
                        .has("/date", "2021-09-03T11:21:31+09:00"),
                matter("00:10::00 -03:00", "date: 2018-05-06 00:10::00 -03:00")
                        .has("/date", "2020-02-29T00:00:00+01:00")
                        .warns(3, "the file name's stands in for it"),
                matter("Fri Sep  3 11:21:31 CEST 2021", "date: Fri Sep  3 11:21:31 CEST 2021")
                        .has("/date", "2021-09-03T11:21:31+02:00"));
    }

    private static Stream<Oddity> files() {
        return Stream.of(
                Oddity.of("CRLF", "---\r\ntitle: T\r\n---\r\nOne\r\ntwo.\r\n\r\nThree.\r\n")
                        .html("<p>Three.</p>"),
                Oddity.of("BOM", "\uFEFF---\ntitle: Marked\n---\nText.\n").has("/title", "Marked"),
                Oddity.of("empty body", "---\ntitle: T\n---\n")
                        .has("/excerpt", "")
                        .has("/words", "0"),
                Oddity.of("no front matter at all", "# A title\n\nText.\n")
                        .has("/title", "A title")
                        .warns(0, "There is no title"),
                body("285 kB", "Some words of a long post. ".repeat(11_000)).has("/words", "66000"));
    }

    private static Stream<Oddity> liquid() {
        return Stream.of(
                body("highlight", "{% highlight ruby linenos %}\ndef a\n{% endhighlight %}\n")
                        .html("<pre class=\"highlight\"><code class=\"language-ruby\"><span class=\"k\">def</span>"),
                body("raw", "{% raw %}{{ a }}{% endraw %}\n").html("{<!-- -->{ a }}"),
                body("post_url", "[a]({% post_url 2020-01-01-first %})\n")
                        .html("href=\"https://site.example/posts/first\""),
                body("link", "[a]({% link assets/a.pdf %})\n").html("href=\"https://site.example/assets/a.pdf\""),
                body("site.url/baseurl", "[a]({{ site.url }}{{ site.baseurl }}/b)\n")
                        .html("href=\"https://site.example/b\""),
                body("the rest passes through", "One.\n\n{% include film.html id=1 %}\n")
                        .html("{% include film.html id&#61;1 %}")
                        .warns(6, "{% include film.html id=1 %}"));
    }

    private static Stream<Oddity> markdown() {
        return Stream.of(
                body(
                                "raw HTML",
                                "<figure class=\"wide\">\n<img src=\"/a.png\" alt=\"A\">\n<figcaption>B</figcaption>\n</figure>\n")
                        .html("<figure class=\"wide\">")
                        .html("<figcaption>B</figcaption>"),
                body("raw HTML that runs", "One.\n\n<p onclick=\"x()\">Two.</p>\n")
                        .html("<p>Two.</p>")
                        .warns(6, "onclick of <p>"),
                body("{: .class #id}", "Text.\n{: .note #here}\n").html("<p class=\"note\" id=\"here\">Text.</p>"),
                body("{:toc}", "* toc\n{:toc}\n\n# One\n")
                        .html("<a href=\"#one\"")
                        .has("/toc/0/id", "one"),
                body("footnotes", "One.[^n]\n\n[^n]: Two.\n").html("class=\"footnotes\""),
                body("definition lists", "Term\n: Meaning\n")
                        .html("<dt>Term</dt>")
                        .html("<dd>Meaning</dd>"),
                body("tables with a stray |", "| a | b |\n|---|---|\n| 1 | 2 | 3 |\n")
                        .html("<td>3</td>"),
                body("a stray | without a table", "Either | or.\n").html("or.").warns(4, "became a table"),
                body("~~~ fences", "~~~ java\nint a;\n~~~\n").html("<span class=\"kt\">int</span> a;"),
                body("<!--more-->", "One *two*.\n\n<!--more-->\n\nThree.\n").has("/excerpt", "One two."));
    }

    private static String manyTags() {
        return IntStream.rangeClosed(1, 128)
                .mapToObj(number -> "tag-" + number)
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
