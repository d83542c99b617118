package blog.manuscripts;

import static blog.manuscripts.Manuscripts.read;
import static blog.manuscripts.Manuscripts.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import blog.http.Problem;
import blog.http.Problem.Flaw;
import blog.manuscripts.warnings.Warning;
import blog.names.Author;
import blog.names.Tag;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {
    private static Flaw flaw(String text) {
        return refusal(text).problem().errors().getFirst();
    }

    @Nested
    class Keys {
        @Test
        void areReadAsJekyllReadsThem() {
            Manuscript post = read("""
                    ---
                    layout: post
                    title:  "A: title"
                    date: 2017-03-20 15:00 -04:00
                    author: Jane Doe
                    tags: [Cloud Computing, aws]
                    lang: pt_BR
                    excerpt: An <b>excerpt</b> &amp;
                      more
                    redirect_from:
                      - /old/
                      - /older/
                    comments: false
                    weight: 5
                    version: 1.10
                    image: {path: /a.png, width: "100"}
                    ---
                    Text.
                    """);

            assertThat(post.title()).isEqualTo("A: title");
            assertThat(post.date()).hasToString("2017-03-20T15:00-04:00");
            assertThat(post.authors()).containsExactly(new Author("jane-doe", "Jane Doe"));
            assertThat(post.tags()).extracting(Tag::slug).containsExactly("cloud-computing", "aws");
            assertThat(post.lang()).isEqualTo("pt-BR");
            assertThat(post.excerpt()).isEqualTo("An excerpt & more");
            assertThat(post.draft()).isFalse();
            assertThat(post.warnings()).isEmpty();
            assertThat(post.extra())
                    .isEqualTo(Map.of(
                            "layout",
                            "post",
                            "redirect_from",
                            List.of("/old/", "/older/"),
                            "comments",
                            false,
                            "weight",
                            5L,
                            "version",
                            "1.10",
                            "image",
                            Map.of("path", "/a.png", "width", "100")));
        }

        @Test
        void mayBeMissingAltogether() {
            Manuscript post = read("Just *text*.");

            assertThat(post.title()).isEqualTo("Hello world");
            assertThat(post.date()).isNull();
            assertThat(post.lang()).isEqualTo("en");
            assertThat(post.warnings())
                    .extracting(Warning::detail)
                    .singleElement()
                    .asString()
                    .contains("no title");
            assertThat(read("---\n---\n# First\n").title()).isEqualTo("First");
            assertThat(read("---\r\ntitle: Dos\r\n---\r\nText.\r\n").title()).isEqualTo("Dos");
            assertThat(read("\uFEFF---\ntitle: Bom\n...\nText.").title()).isEqualTo("Bom");
        }

        @Test
        void nameTagsInManyWays() {
            assertThat(tags("tags: a b")).containsExactly("a", "b");
            assertThat(tags("tags: a b, c")).containsExactly("a b", "c");
            assertThat(tags("tag: a b")).containsExactly("a b");
            assertThat(tags("tags:\n- a b\n- C\n- c")).containsExactly("a b", "C");
            assertThat(tags("categories: a b")).containsExactly("a", "b");
            assertThat(tags("tags:\ncategory: x")).containsExactly("x");
            assertThat(tags("tags: [🎉, ok]")).containsExactly("ok");
            assertThat(tags("tags: [" + "x".repeat(300) + "]")).isEmpty();
        }

        @Test
        void nameCategoriesThatAreTagsToo() {
            Manuscript post = read("---\ntitle: x\ntags: a\ncategories: [b, A]\ndescription: d\nexcerpt: e\n---\n");

            assertThat(post.tags()).extracting(Tag::name).containsExactly("a", "b");
            assertThat(post.extra()).isEqualTo(Map.of("description", "d"));
            assertThat(tags("tags: [\"#one\", \"##two/three\", C#]")).containsExactly("one", "two/three", "C#");
            assertThat(tags("categories:\n- [Sports, Ball]\n- Q&amp;A")).containsExactly("Sports", "Ball", "Q&A");
        }

        @Test
        void nameAuthorsInManyWays() {
            assertThat(authors("authors: [Jane, John]")).containsExactly("Jane", "John");
            assertThat(authors("authors:\n- name: Jane\n  url: x\n- John")).containsExactly("Jane", "John");
            assertThat(authors("author: {name: Jane}")).containsExactly("Jane");
            assertThat(authors("author:\n  email: x")).isEmpty();
            assertThat(authors("author:\n  login: jd\n  email: jd@example.org\n  display_name: Jane"))
                    .containsExactly("Jane");
            assertThat(authors("author: {login: jd, email: jd@example.org}")).containsExactly("jd");
            assertThat(authors("author: {email: jd@example.org, nickname: J}")).containsExactly("J");
            assertThat(authors("author: Jane Doe <jd@example.org>")).containsExactly("Jane Doe");
            assertThat(authors("author: Jane (jd@example.org)")).containsExactly("Jane");
            assertThat(authors("author: jd@example.org")).containsExactly("jd");
            assertThat(authors("author: Tom &amp; Jerry")).containsExactly("Tom & Jerry");
            assertThat(read("---\ntitle: x\nauthor: {login: jd}\n---\n").warnings())
                    .isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"published: false", "published: no", "status: draft", "status: Draft", "draft: true"})
        void makeADraft(String line) {
            assertThat(read("---\ntitle: x\n" + line + "\n---\n").draft()).isTrue();
        }

        @Test
        void orAFolderMakesADraft() {
            assertThat(read("x", "_drafts/hello.md").draft()).isTrue();
            assertThat(read("x", "site/_drafts/a/hello.md").draft()).isTrue();
            assertThat(read("x", "_posts/my_drafts/hello.md").draft()).isFalse();
        }

        @Test
        void warnWithTheirLineInOrder() {
            Manuscript post = read("""
                    ---
                    title: a
                    date: one day
                    status: waiting
                    title: b
                    lang: "!!"
                    author: {}
                    excerpt: [x]
                    ---
                    {% include x %}
                    <script>alert(1)</script>
                    """, "_posts/2021-09-03-hello.md");

            assertThat(post.title()).isEqualTo("b");
            assertThat(post.date()).hasToString("2021-09-03T00:00+02:00");
            assertThat(post.warnings()).extracting(Warning::line).containsExactly(3, 4, 5, 6, 7, 8, 10, 11);
            assertThat(post.draft()).isTrue();
            assertThat(post.unclear()).isTrue();
        }

        private List<String> tags(String yaml) {
            return read("---\n" + yaml + "\n---\n").tags().stream()
                    .map(Tag::name)
                    .toList();
        }

        private List<String> authors(String yaml) {
            return read("---\n" + yaml + "\n---\n").authors().stream()
                    .map(Author::name)
                    .toList();
        }
    }

    @Nested
    class Refusals {
        @Test
        void nameLineAndColumnInTheFile() {
            assertThat(flaw("---\ntitle: a\nb: c: d\n---\n"))
                    .extracting(Flaw::field, Flaw::line, Flaw::column)
                    .containsExactly("front matter", 3, 5);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "a: &x [1]\nb: *x",
                    "a: *x",
                    "&a b: c",
                    "- list",
                    "text",
                    "a: [[[[[[[[1]]]]]]]]",
                    "? [a]\n: b",
                    "a: \"x",
                    "a: b\n --- c\n%",
                    "{a: b",
                    "a: \u0007",
                    "a: !<tag:yaml.org,2002:int"
                })
        void areBadRequests(String yaml) {
            Problem problem = refusal("---\n" + yaml + "\n---\nText.").problem();

            assertThat(problem.status()).isEqualTo(400);
            assertThat(problem.errors().getFirst().line()).isPositive();
        }

        @ParameterizedTest
        @ValueSource(strings = {"[", "{", "a: [", "- ", "? ", "{a: "})
        void stopBombsBeforeTheStackOverflows(String bomb) {
            assertThat(refusal("---\n" + bomb.repeat(10_000 / bomb.length()) + "\n---\n")
                            .problem()
                            .status())
                    .isEqualTo(400);
        }

        @Test
        void limitTheSize() {
            String text = "x".repeat(17 * 1024);
            assertThat(refusal("---\na: " + text + "\n---\n").problem().status())
                    .isEqualTo(413);
            assertThat(refusal(new byte[1024 * 1024 + 1]).problem().status()).isEqualTo(413);
        }

        @Test
        void meetBytesThatAreNoText() {
            assertThat(refusal(new byte[] {'a', (byte) 0xff}).problem().status())
                    .isEqualTo(400);
            assertThat(refusal("a\0b").problem().status()).isEqualTo(400);
            assertThat(refusal(new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80})
                            .problem()
                            .status())
                    .isEqualTo(400);
        }

        @Test
        void keepAnUnclosedDraftFromBeingPublished() {
            assertThat(flaw("---\npublished: false\n\nText.").line()).isEqualTo(1);
        }
    }

    @Nested
    class Leniency {
        @Test
        void readsATabAsASpaceWhereYamlRefusesIt() {
            Manuscript post = read("---\ntitle:\tTabs\nimage:\n\tpath: x\ntags:\n\t- a\n---\n");

            assertThat(post.title()).isEqualTo("Tabs");
            assertThat(post.extra()).isEqualTo(Map.of("image", Map.of("path", "x")));
            assertThat(post.warnings()).extracting(Warning::line).contains(4);
        }

        @Test
        void ignoresTags() {
            Manuscript post = read("---\ntitle: !!int 12\nx: !ruby/object {a: b}\n---\n");

            assertThat(post.title()).isEqualTo("12");
            assertThat(post.warnings()).extracting(Warning::line).containsExactly(2, 3);
        }

        @Test
        void takesARuleOnTheFirstLineForARule() {
            Manuscript post = read("---\n\nText.");

            assertThat(post.html()).contains("<hr />", "<p>Text.</p>");
            assertThat(post.warnings()).extracting(Warning::line).contains(1);
        }
    }
}
