package blog.comments.judging;

import static org.assertj.core.api.Assertions.assertThat;

import blog.comments.CommentStatus;
import blog.comments.Verdict;
import blog.http.Lettering;
import blog.markdown.comments.CommentMarkdown;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreTest {
    private static final Entrance BY_FORM = new Entrance("token", false, false);
    private static final Entrance BARE = new Entrance(null, true, false);
    private static final Entrance TRAPPED = new Entrance("token", false, true);
    private static final Set<String> AUTHORS = Set.of(Lookalikes.name("Ada Lovelace"));

    private static Verdict weigh(Entrance admission, String name, @Nullable String url, String text, boolean same) {
        String html = CommentMarkdown.render(text, Lettering::plain, Lettering::shows);
        return Score.of(admission, new Candidate(name, url, text, html), same, Guarding.USUAL.words(), AUTHORS);
    }

    private static Verdict weigh(String text) {
        return weigh(BY_FORM, "Eva", null, text, false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thanks, this helped me a lot!",
                "See https://docs.oracle.com/en/java and [the RFC](https://www.rfc-editor.org/rfc/rfc9457).",
                "Does `SELECT * FROM POSTS` lock? I GET A 409.",
                "NASA, ESA und die DLR.",
                "Δx·Δp ≥ ħ/2, in 5 μm or 5 µm; the σ-algebra of λ-terms, α-helix and β-carotene.",
                "Ich finde den Ansatz gut. Größe und Übermut!",
                "Спасибо за статью, очень полезно. 3D-печать и API.",
                "ありがとう、Javaの記事は面白いです。",
                "شكرا جزيلا على المقال 👍🏽",
                "👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ❤️",
                "The specialist socialised; a cornerstone of modern wow.",
                "OK",
                "YES!!!",
            })
    void nothingSpeaksAgainstWhatPeopleWrite(String text) {
        assertThat(weigh(text).reasons()).isEmpty();
        assertThat(weigh(text).score()).isZero();
    }

    @Nested
    class Rules {
        @Test
        void withoutAFormsTokenItIsHeld() {
            assertThat(weigh(BARE, "Eva", null, "Thanks.", false))
                    .isEqualTo(new Verdict(3, List.of("form: came without its token")));
        }

        @Test
        void theTrapIsSpam() {
            assertThat(weigh(TRAPPED, "Eva", null, "Thanks.", false).status()).isEqualTo(CommentStatus.SPAM);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "[a](https://a.example) [b](https://b.example) [c](https://c.example)",
                    "https://a.example https://b.example https://c.example",
                    "www.a.example WWW.b.example HTTPS://c.example",
                    "<https://a.example> [b][x] [c][x]\n\n[x]: https://b.example",
                    "![](https://a.example/a.png) ![](https://a.example/b.png) ![](https://a.example/c.png)",
                    "<a href=https://a.example>a</a> [url=https://b.example]b[/url] `https://c.example`",
                })
        void threeLinksAreHeld(String text) {
            assertThat(weigh(text)).isEqualTo(new Verdict(3, List.of("links: 3")));
        }

        @Test
        void twoLinksAreNot() {
            assertThat(weigh("https://a.example www.b.example").score()).isZero();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Try our online casino!",
                    "ONLINE-CASINO",
                    "https://online-casino.example",
                    "оnlinе cаsinо",
                    "0nline casin0",
                    "on\u200bline ca\u00adsino",
                    "ｏｎｌｉｎｅ ｃａｓｉｎｏ",
                    "*online* **casino**",
                })
        void aWordFromTheListIsHeldInAnyDisguise(String text) {
            Verdict verdict = weigh(text);
            assertThat(verdict.reasons()).contains("words: online casino");
            assertThat(verdict.status()).isEqualTo(CommentStatus.HELD);
        }

        @Test
        void wordsCountInNameAndAddressToo() {
            assertThat(weigh(BY_FORM, "Viagra", null, "Hi.", false).reasons()).contains("words: viagra");
            assertThat(weigh(BY_FORM, "Eva", "https://viagra.example", "Hi.", false)
                            .reasons())
                    .contains("words: viagra");
        }

        @Test
        void twoWordsAreSpam() {
            assertThat(weigh("viagra and cialis").status()).isEqualTo(CommentStatus.SPAM);
        }

        @Test
        void capitalsAloneAreNotHeld() {
            assertThat(weigh("THIS IS THE BEST POST EVER WRITTEN"))
                    .isEqualTo(new Verdict(2, List.of("capitals: nearly all")));
        }

        @ParameterizedTest
        @CsvSource({"pаypal login, pаypal", "gооgle, gооgle", "Веst offer, Веst", "αmazon, αmazon"})
        void mixedScriptsCountTwo(String text, String word) {
            assertThat(weigh(text)).isEqualTo(new Verdict(2, List.of("scripts: mixed in " + word)));
        }

        @Test
        void manyMixedWordsAreHeld() {
            assertThat(weigh("Веst оnlinе саsh ореn frее").status()).isEqualTo(CommentStatus.HELD);
        }

        @Test
        void theSameWordsAreHeldUnlessTheyAreFew() {
            assertThat(weigh(BY_FORM, "Eva", null, "Thanks!", true).score()).isEqualTo(1);
            assertThat(weigh(BY_FORM, "Eva", null, "I have read this with great interest.", true)
                            .status())
                    .isEqualTo(CommentStatus.HELD);
        }

        @ParameterizedTest
        @ValueSource(strings = {"Ada Lovelace", "аda lоvelace", "Ada_Lovelace ✔", "Ad\u200ba L0velace"})
        void aNameLikeAnAuthorsIsHeld(String name) {
            Verdict verdict = weigh(BY_FORM, name, null, "I changed the links.", false);
            assertThat(verdict.reasons()).anyMatch(reason -> reason.startsWith("name: "));
            assertThat(verdict.status()).isEqualTo(CommentStatus.HELD);
        }

        @Test
        void accidentsAddUp() {
            assertThat(weigh("THIS IS THE BEST PОST EVER WRITTEN").status()).isEqualTo(CommentStatus.HELD);
        }
    }

    @Test
    void aThousandOddLettersAreReadInTime() {
        assertThat(weigh("аb".repeat(2000)).reasons()).hasSize(1);
        assertThat(weigh("a\u0301".repeat(2000)).score()).isZero();
    }
}
