package blog.manuscripts;

import static blog.manuscripts.Manuscripts.SITE;
import static blog.manuscripts.Manuscripts.read;
import static blog.manuscripts.Manuscripts.refusal;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blog.http.InvalidInput;
import blog.http.Problem.Flaw;
import blog.manuscripts.warnings.Warning;
import blog.names.Slug;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What [MeaningTest]'s table has no column for.
class MeaningOfKeysTest {
    private static Manuscript of(String yaml) {
        return read("---\ntitle: T\n" + yaml + "\n---\nText.\n");
    }

    @Nested
    class Secrets {
        @Test
        void areShownToNobody() {
            Manuscript post = of("""
                    password: hush1
                    API_KEY: hush2
                    api-token: hush3
                    deep: {Secret: hush4, list: [{token: hush5}], shown: yes}
                    author: {name: Jane, email: hush6@example.org}
                    author_email: hush7@example.org
                    comments:
                    - {author: Ann, author_email: hush8@example.org}""");

            assertThat(post.draft()).isTrue();
            assertThat(post.extra().toString() + post.warnings() + post.authors())
                    .doesNotContain("hush");
            assertThat(post.extra().get("deep")).isEqualTo(Map.of("list", List.of(Map.of()), "shown", "yes"));
            assertThat(post.warnings()).extracting(Warning::line).containsExactly(3, 4, 5, 6, 6);
        }
    }

    @Nested
    class Dates {
        @ParameterizedTest
        @CsvSource({
            "date: some day, 3, 7",
            "date:  '<% tp.date.now() %>', 3, 9",
            "Date: 2024-02-30, 3, 7",
            "date: {{ date }}, 3, 8",
            "date: [2024], 3, 1"
        })
        void thatNobodyCanReadAreRefusedWithTheirPlace(String line, int at, int column) {
            Flaw flaw = refusal("---\ntitle: T\n" + line + "\n---\n")
                    .problem()
                    .errors()
                    .getFirst();

            assertThat(flaw).extracting(Flaw::line, Flaw::column).containsExactly(at, column);
        }

        @Test
        void ofAStoredManuscriptAreAWarning() {
            byte[] source = "---\ntitle: T\ndate: some day\n---\n".getBytes(UTF_8);

            Manuscript post = Manuscript.reread(source, new Slug("x"), null, SITE);

            assertThat(post.date()).isNull();
            assertThat(post.warnings()).extracting(Warning::line).containsExactly(3);
        }

        @Test
        void inAFilesNameMustExist() {
            Manuscript post = read("---\ntitle: T\n---\n", "notes/2024-02-30-x.md");

            assertThatThrownBy(() -> read("---\ntitle: T\n---\n", "_posts/2024-02-30-x.md"))
                    .isInstanceOf(InvalidInput.class);
            assertThat(post.date()).isNull();
            assertThat(post.warnings()).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(strings = {"expiryDate", "expirydate", "unpublishDate", "expires", "Expiry"})
        void sayWhenAPostEnds(String key) {
            Manuscript post = of(key + ": 2030-01-02");

            assertThat(post.expires()).hasToString("2030-01-02T00:00+01:00");
            assertThat(post.draft()).isFalse();
            assertThat(post.extra()).isEmpty();
        }

        @Test
        void sayWhenAPostBegins() {
            assertThat(of("publishAt: 2030-01-02\npubDate: 2029-01-01").publishAt())
                    .hasToString("2030-01-02T00:00+01:00");
        }
    }

    @Nested
    class Titles {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Tom &amp; Jerry | Tom & Jerry",
                    "It&#8217;s &#x263a; | It’s ☺",
                    "AT&T &copy &nonsense; &#0; &#xd800; | AT&T &copy &nonsense; &#0; &#xd800;",
                    "a &lt;b&gt; | a <b>",
                })
        void haveNoEntities(String written, String title) {
            assertThat(read("---\ntitle: '" + written + "'\n---\n").title()).isEqualTo(title);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "title: C # and F | 2",
                    "title: 'C # and F' | ``",
                    "title: C# | ``",
                    "title: C #1: a | 2",
                })
        void thatAreCutAtAHashSaySo(String line, String warned) {
            assertThat(read("---\n" + line + "\n---\n").warnings())
                    .extracting(warning -> String.valueOf(warning.line()))
                    .containsExactly(warned.isEmpty() ? new String[0] : warned.split(" "));
        }

        @Test
        void thatAreOnlyAHashSaySo() {
            assertThat(read("---\ntitle: #hash\n---\n# x\n").warnings())
                    .extracting(Warning::line)
                    .contains(2);
        }

        @ParameterizedTest
        @ValueSource(strings = {"title: Emacs: write", "title: @home", "title: *x", "title: [a] b"})
        void thatNeedQuotesAreToldSo(String line) {
            Flaw flaw = refusal("---\n" + line + "\n---\n").problem().errors().getFirst();

            assertThat(flaw.detail()).contains("in quotes");
            assertThat(flaw.line()).isEqualTo(2);
        }
    }

    @Nested
    class Addresses {
        @Test
        void areThoseOfThePutWithAWarning() {
            Manuscript post = of("slug: other\npermalink: /a/b/");

            assertThat(post.warnings()).extracting(Warning::line).containsExactly(3);
            assertThat(post.extra()).containsEntry("slug", "other").containsEntry("permalink", "/a/b/");
            assertThat(of("slug: hello-world").warnings()).isEmpty();
            assertThat(of("permalink: /a/b/").warnings()).isEmpty();
        }

        @Test
        void ofTheOldBlogAreSaidInManyWays() {
            Manuscript post = of(
                    "redirect_from: /a/\naliases: [/b.html, c, Some Other Title, x/d]\nalias: e/\nredirectFrom: [f]");

            assertThat(post.redirects()).extracting(Slug::value).containsExactly("a", "f", "b", "c", "d", "e");
            assertThat(post.warnings()).isEmpty();
            assertThat(post.extra()).containsKeys("redirect_from", "aliases", "alias", "redirectFrom");
        }
    }

    @Nested
    class Translations {
        @ParameterizedTest
        @CsvSource(nullValues = "-", textBlock = """
                        # front matter,     path,                       address,  lang, key
                        '',                 -,                          trip,     en,   -
                        translationKey: k,  -,                          trip,     en,   k
                        lang-ref: k,        -,                          trip,     en,   k
                        lang_ref: k,        -,                          trip,     en,   k
                        ref: k,             _posts/2020-01-01-trip.md,  trip,     en,   k
                        '',                 _posts/2020-01-01-trip.md,  trip,     en,   -
                        '',                 _posts/de/2020-01-01-trip.md, trip,   de,   trip
                        '',                 _posts_de/2020-01-01-trip.md, x,      de,   trip
                        '',                 content/trip.md,            trip,     en,   trip
                        '',                 content/2020-01-01-trip.md, trip,     en,   -
                        '',                 content/trip.de.md,         trip-de,  de,   trip
                        '',                 content/trip.de.md,         trip.de,  en,   trip.de
                        '',                 content/trip.de.md,         other,    en,   trip.de
                        '',                 content/trip.en.md,         trip,     en,   trip
                        '',                 content/trip.pt-br.md,      trip-pt-br, pt-BR, trip
                        '',                 content/A Trip!.de.md,      A-Trip-de, de,  A Trip!
                        '',                 content/fr/trip.de.md,      trip-de,  de,   trip
                        '',                 content/fr/trip.md,         trip,     fr,   trip
                        lang: nl,           content/fr/trip.md,         trip,     nl,   trip
                        language: nl,       content/trip.de.md,         trip-de,  nl,   trip
                        lang: '!!',         content/fr/trip.md,         trip,     fr,   trip
                        '',                 socket.io.md,               socket.io, en,  socket.io
                        """)
        void shareAKey(String yaml, @Nullable String path, String slug, String lang, @Nullable String translationKey) {
            byte[] source = ("---\ntitle: T\n" + yaml + "\n---\n").getBytes(UTF_8);

            Manuscript post = Manuscript.read(source, new Slug(slug), path, SITE);

            assertThat(post.lang()).isEqualTo(lang);
            assertThat(post.translationKey()).isEqualTo(translationKey);
        }
    }
}
