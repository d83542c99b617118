package blog.suite.manuscripts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.AgainstApi;
import blog.suite.Answer;
import blog.suite.Everywhere;
import blog.suite.Shelf;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Manuscripts that are refused, each with its own problem, and the post stays as it was.
@AgainstApi
class BadManuscriptChecks {
    private final Shelf shelf;
    private final String slug;

    BadManuscriptChecks(Shelf shelf) {
        this.shelf = shelf;
        this.slug = shelf.own("bad");
    }

    @BeforeEach
    void publishAGoodOne() {
        shelf.publish(slug, "---\ntitle: Good\n---\nText.\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"tags: [broken", "title: \"open", "a: b: c", "- list\nkey: value", "? [", "key: @at", "a: *b"})
    void brokenYamlIsNamedWithItsPlace(String yaml) {
        Answer refused = refuse(400, "---\ntitle: T\n" + yaml + "\n---\nText.\n");

        assertThat(refused.json().at("/errors/0/line").intValue()).isBetween(1, 5);
        assertThat(refused.json().at("/errors/0/column").intValue()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"just words", "[a, list]"})
    void aFrontMatterIsAMapping(String yaml) {
        refuse(400, "---\n" + yaml + "\n---\nText.\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n---\npublished: false\n---\nText.\n",
                " ---\npublished: false\n ---\nText.\n",
                "<!-- note -->\n---\npublished: false\n---\nText.\n",
                "---\npublished: false\n\nText.\n",
                "+++\ndraft = true\n\nText.\n",
                "+++\ndraft = yes\n+++\nText.\n",
                "{\n\"draft\": true,\n}\nText.\n"
            })
    void aFrontMatterThatCannotBeReadIsNotReadAsText(String manuscript) {
        assertThat(refuse(400, manuscript).json().at("/errors/0/line").intValue())
                .isBetween(1, 5);
    }

    @Test
    void aBombOfAliasesIsNotExpanded() {
        var yaml = new StringBuilder("---\ntitle: T\na0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            yaml.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9)));
        }
        refuse(400, yaml + "---\nText.\n");
    }

    @Test
    void aliasesAreRefused() {
        refuse(400, "---\ntitle: &t T\nother: *t\n---\nText.\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 5000})
    void aDeepFrontMatterIsRefused(int depth) {
        refuse(400, "---\ntitle: T\ndeep: " + "[".repeat(depth) + "]".repeat(depth) + "\n---\nText.\n");
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedWithTheirLine() {
        Answer refused = refuse(400, bytes("---\ntitle: T\n---\nText ", 0xff, 0xfe));

        assertThat(refused.json().at("/errors/0/line").intValue()).isEqualTo(4);
        refuse(400, bytes("---\ntitle: T\n---\nsurrogate ", 0xed, 0xa0, 0x80));
        refuse(400, bytes("---\ntitle: T\n---\noverlong ", 0xc0, 0xaf));
        refuse(400, bytes("---\ntitle: T\n---\ncut short ", 0xe2, 0x82));
    }

    @Test
    void aNulIsRefused() {
        refuse(400, "---\ntitle: T\n---\nText \0.\n");
        refuse(400, "---\ntitle: \"T \\0\"\n---\nText.\n");
        refuse(400, "---\ntitle: \"T \\ud800\"\n---\nText.\n");
    }

    @Test
    void aFrontMatterOfSeventeenKibibytesIsTooLarge() {
        refuse(413, "---\ntitle: T\nfiller: " + "x".repeat(17 * 1024) + "\n---\nText.\n");
        shelf.put(slug, "---\ntitle: Good\nfiller: " + "x".repeat(15 * 1024) + "\n---\nText.\n")
                .expect(200);
    }

    @Test
    @Everywhere
    void aMebibyteAndOneIsTooLarge() {
        refuse(413, "x".repeat((1 << 20) + 1));
    }

    @Test
    void whatTheStoreCannotHoldIsTooLargeAndSaysSo() {
        byte[] noise = new byte[600_000];
        new Random(7).nextBytes(noise);
        String text = Base64.getMimeEncoder(76, new byte[] {10, 10}).encodeToString(noise);

        assertThat(refuse(413, "---\ntitle: T\n---\n" + text).at("/detail")).containsPattern("(?i)400|stor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "image/png", "application/x-www-form-urlencoded", "text/html", "nonsense"})
    void aForeignContentTypeIsRefusedWithWhatIsTaken(String type) {
        Answer refused = shelf.put(slug, "Text.").with("Content-Type", type).send();

        assertThat(refused.isProblem(415).header("Accept-Put")).contains("text/markdown");
        unharmed();
    }

    private Answer refuse(int status, String manuscript) {
        return refuse(status, manuscript.getBytes(UTF_8));
    }

    private Answer refuse(int status, byte[] manuscript) {
        Answer refused = shelf.put(slug, manuscript).send().isProblem(status);
        assertThat(refused.json().path("errors")).isNotEmpty();
        unharmed();
        return refused;
    }

    private void unharmed() {
        assertThat(shelf.get(slug).expect(200).at("/title")).isEqualTo("Good");
    }

    private static byte[] bytes(String text, int... more) {
        byte[] start = text.getBytes(UTF_8);
        byte[] all = java.util.Arrays.copyOf(start, start.length + more.length);
        for (int i = 0; i < more.length; i++) {
            all[start.length + i] = (byte) more[i];
        }
        return all;
    }
}
