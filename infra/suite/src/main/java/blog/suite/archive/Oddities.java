package blog.suite.archive;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What real posts have that no tutorial shows, each with the share of posts that has it. Where a share was counted, in
/// ten public blogs with 10,219 posts, it is that one.
final class Oddities {
    private static final int LARGEST_BYTES = 285_000;

    /// `change` makes an ordinary post an odd one; it may meet a post that is odd already.
    record Oddity(double share, Consumer<Draft> change) {}

    static final List<Oddity> ALL = List.of(
            odd(0.19, post -> post.matter.remove("date")),
            odd(0.45, post -> {
                String tags = post.matter.remove("tags");
                post.matter.put("categories", tags == null ? "[notes]" : tags);
            }),
            odd(0.05, post -> post.matter.computeIfPresent("tags", (_, _) -> "queue table stream")),
            odd(0.0005, post -> post.matter.put("tags", manyTags())),
            odd(0.02, post -> post.matter.put("author", "\n  - ann\n  - bob")),
            odd(0.01, post -> post.matter.put("published", "false")),
            odd(0.10, post -> post.matter.put("permalink", "/" + post.day().getYear() + "/" + post.title + ".html")),
            odd(0.05, post -> post.matter.put("redirect_from", "\n  - /archive/" + post.title + "/")),
            odd(0.05, post -> post.matter.put("lang", post.number % 2 == 0 ? "de" : "pt-BR")),
            odd(0.03, post -> post.title = "release-2.0." + post.number),
            odd(0.03, post -> post.title = "On-JSON-" + post.number),
            odd(0.03, post -> post.matter.put("date", "2009-9-1")),
            odd(0.03, post -> post.matter.put("date", "2012-01-05 19:34")),
            odd(0.03, post -> post.matter.put("date", "2017-03-20 15:00 -04:00")),
            odd(0.03, post -> post.matter.put("date", "2021-09-03 11:21:31.000000000 +09:00")),
            odd(0.005, post -> post.matter.put("date", post.day() + " 00:10::00 -03:00")),
            odd(0.005, post -> post.matter.put("date", "Fri Sep  3 11:21:31 CEST 2021")),
            odd(0.005, post -> post.oddLines.add("subtitle:\ta tab before the value")),
            odd(0.005, post -> post.oddLines.add("layout: page")),
            odd(0.03, post -> post.lineEnd = "\r\n"),
            odd(0.01, post -> post.byteOrderMark = true),
            odd(0.01, post -> post.body.clear()),
            odd(0.02, post -> post.draft = true),
            odd(0.06, post -> post.body.add("{% highlight ruby %}\nputs 'once'\n{% endhighlight %}")),
            odd(0.02, post -> post.body.add("{% raw %}{{ not.a.variable }}{% endraw %}")),
            odd(0.02, post -> post.body.add("See [the first]({% post_url 2010/2010-01-04-post-0000 %}).")),
            odd(0.02, post -> post.body.add("![A chart]({{ site.baseurl }}/assets/chart-" + post.number + ".png)")),
            odd(0.02, post -> post.body.add("{% include video.html id=\"" + post.number + "\" %}")),
            odd(0.10, post -> post.body.add("<figure class=\"wide\">\n<img src=\"/a.png\" alt=\"A\">\n</figure>")),
            odd(0.07, post -> post.body.add("Press <kbd>F5</kbd>, <span onclick=\"run()\">not this</span>.")),
            odd(0.05, post -> post.body.add("A note. <!-- kept out -->\n{: .note #note-" + post.number + "}")),
            odd(0.03, post -> post.body.addFirst("* contents\n{:toc}")),
            odd(0.05, post -> post.body.add("As measured.[^1]\n\n[^1]: On *one* machine.")),
            odd(0.02, post -> post.body.add("Latency\n: How long one waits.")),
            odd(0.03, post -> post.body.add("| a | b |\n|---|---|\n| 1 | 2 | 3 |\n\nEither | or.")),
            odd(0.05, post -> post.body.add("~~~ java\nint a = b << 2;\n~~~")),
            odd(0.10, post -> post.body.add(Math.min(1, post.body.size()), "<!--more-->")),
            odd(0.0005, Oddities::enlarge));

    private Oddities() {}

    private static Oddity odd(double share, Consumer<Draft> change) {
        return new Oddity(share, change);
    }

    private static String manyTags() {
        return IntStream.rangeClosed(1, 128)
                .mapToObj(number -> "tag-" + number)
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static void enlarge(Draft post) {
        while (post.bytes().length < LARGEST_BYTES) {
            post.body.add(post.paragraph());
        }
    }
}
