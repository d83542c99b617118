package blog.manuscripts;

import static org.assertj.core.api.Assertions.assertThat;

import blog.http.InvalidInput;
import blog.names.Slug;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ManuscriptFuzzTest {
    private static final String SAMPLE = """
            ---
            layout: post
            title: "A sample: *all*"
            date: 2021-09-03 11:21:31 +0900
            tags: [a, "b c"]
            authors:
              - name: Jane
            extra: {x: [1, true]}
            ---
            * toc
            {:toc}

            # One {#one}

            Text with `code`, *em*{: .x}, [link](/a "t"), ![img](b.png) and a note[^1]. {{ site.url }}
            {: .lead}

            {% highlight java %}
            int x = 1;
            {% endhighlight %}

            <!--more-->

            | a | b |
            |---|:-:|
            | 1 | 2 |

            Term
            : Meaning -- "quoted"...

            > quote
            > - list
            >   1. deep

            <figure><img src="/x.png"></figure>

            *[CSS]: Sheets
            [^1]: The note.
            """;
    private static final String TOML = """
            +++
            title = "A sample"
            date = 2021-09-03T11:21:31+09:00
            draft = false
            tags = ["a", 'b c']
            text = '''
            long'''
            [extra]
            x = [1, true, {a = 1.5}]
            [[links]]
            to = "x"
            +++
            Text.
            """;
    private static final String JSON = """
            {
              "title": "A sample",
              "date": "2021-09-03T11:21:31+09:00",
              "draft": false,
              "tags": ["a", "b c"],
              "extra": {"x": [1, true, {"a": 1.5}], "none": null}
            }
            Text.
            """;
    private static final List<String> PIECES = List.of(
            "+++\n",
            ";;;\n",
            "=",
            ",",
            "\"\"\"",
            "'''",
            "\\u00",
            "2021-09-03",
            "draft",
            "true",
            "\\",
            "[",
            "]",
            "{",
            "}",
            "{%",
            "%}",
            "{{",
            "`",
            "```",
            "~~~",
            "*",
            "_",
            "<",
            ">",
            "&",
            "\"",
            "'",
            "\n",
            "\n\n",
            "\t",
            "---\n",
            ": ",
            "- ",
            "#",
            "|",
            "![",
            "[^",
            "{:",
            "<!--",
            "-->",
            "<div>",
            "</p>",
            "\u0301",
            "日",
            "𝒜",
            "\r",
            "\u0007",
            "{% raw %}",
            "{% comment %}",
            "{% endcomment %}",
            "{{ page.title | escape: ",
            "```js {1,3}\n",
            "<noscript>",
            " data-x=",
            "src=\"data:image/png;base64,AAAA\"",
            "excerpt_separator: a\n",
            "&#0;",
            "&#xD800;",
            "$$",
            "  \n",
            "    ");

    @Test
    void neverMeetsAnythingWorseThanARefusal() {
        for (int seed = 0; seed < 500; seed++) {
            read(mutated(SAMPLE, new Random(seed)), seed);
        }
    }

    @Test
    void neitherInTomlNorInJson() {
        for (int seed = 0; seed < 1000; seed++) {
            read(mutated(seed % 2 == 0 ? TOML : JSON, new Random(seed)), seed);
        }
    }

    private static void read(String text, int seed) {
        try {
            Manuscript post = Manuscripts.read(text);
            assertThat(post.html()).as("seed " + seed).doesNotContain("<script");
            assertThat(post.title()).isNotBlank();
        } catch (InvalidInput refusal) {
            assertThat(refusal.problem().status()).as("seed " + seed).isIn(400, 413, 422);
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("seed " + seed + ": " + text, e);
        }
    }

    @Test
    void readsAnyBytes() {
        var random = new Random(1);
        byte[] sample = SAMPLE.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 200; i++) {
            byte[] bytes = sample.clone();
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            try {
                assertThat(Manuscript.read(bytes, new Slug("x"), null, Manuscripts.SITE)
                                .warnings())
                        .isNotNull();
            } catch (InvalidInput refusal) {
                assertThat(refusal.problem().status()).isEqualTo(400);
            }
        }
    }

    private static String mutated(String sample, Random random) {
        var text = new StringBuilder(sample);
        for (int i = 1 + random.nextInt(12); i > 0; i--) {
            int at = random.nextInt(text.length() + 1);
            int end = Math.min(text.length(), at + random.nextInt(20));
            switch (random.nextInt(4)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(at, text.substring(at, end));
                case 2 -> text.insert(random.nextInt(text.length()), text.substring(at, end));
                default ->
                    text.insert(at, PIECES.get(random.nextInt(PIECES.size())).repeat(1 + random.nextInt(3)));
            }
        }
        return text.toString();
    }
}
