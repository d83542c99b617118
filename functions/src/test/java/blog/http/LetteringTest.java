package blog.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetteringTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t\r\n\u0007",
                "\u00a0\u2003\u3000",
                "\u200b\u2060\ufeff\u00ad",
                "\u200c\u200d",
                "\u2028\u2029",
                "\u202e\u2066\u061c",
                "\u3164\u115f\u1160\uffa0",
                "\u2800",
                "\u034f\ufe0f",
                "\udb40\udc41\udb40\udd00"
            })
    void showsNothing(String text) {
        assertThat(Lettering.shows(text)).isFalse();
        assertThat(Lettering.shown(text)).isNull();
        assertThatThrownBy(() -> Lettering.value("field", text)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Lettering.requiredName("field", text, 80)).isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", ".", "\u0301", "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", "\u2764\ufe0f"})
    void showsSomething(String text) {
        assertThat(Lettering.shows(text)).isTrue();
        assertThat(Lettering.requiredName("field", text, 80)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "a\u202egpj.exe, agpj.exe",
        "\u2067Ada\u2069, Ada",
        "Ada\u200e, Ada",
        "\u061cAda\u200f, Ada",
        "'\u202a Ada \u202c', Ada"
    })
    void aNameTurnsNoText(String text, String name) {
        assertThat(Lettering.requiredName("field", text, 80)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\u2028b", "a\u0000b", "abcde"})
    void isNoName(String text) {
        assertThatThrownBy(() -> Lettering.requiredName("field", text, 4)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void whatIsNotThereIsNoName() {
        assertThat(Lettering.name("field", null, 4)).isNull();
        assertThatThrownBy(() -> Lettering.requiredName("field", null, 4)).isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @CsvSource({
        "a\u202eb, ab",
        "\u2066a\u2069, a",
        "\u202d\u202ea\u202c, a",
        "a\u200b\u200bb, ab",
        "a\u200b\u202e\u200bb, ab",
        "a\u2060\ufeff\u00adb, ab",
        "a\ufe00\ufe01\ufe02b, ab",
        "a\udb40\udc41b, ab",
        "'a\udb40\udd00\udb40\udd01b', ab",
        "a\u3164\u3164b, ab",
        "1\ufe0f\u200d2, 12"
    })
    void nothingTurnsOrHidesInAPlainText(String text, String plain) {
        assertThat(Lettering.plain(text)).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
                "\u0634\u0643\u0631\u0627, abc, \u05e9\u05dc\u05d5\u05dd\u200f!",
                "Donau\u00addampf\u00adschiff",
                "\u0e2a\u0e27\u0e31\u200b\u0e2a\u0e14\u0e35",
                "\u2764\ufe0f",
                "1\ufe0f\u20e3",
                "\u2764\ufe0f\u200d\ud83d\udd25",
                "\ud83c\udff3\ufe0f\u200d\ud83c\udf08",
                "\ud83d\udc69\ud83c\udffd\u200d\ud83d\udcbb",
                "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67",
                "\ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f",
                "\u845b\udb40\udd00"
            })
    void whatLettersAndEmojiNeedStays(String text) {
        assertThat(Lettering.plain(text)).isEqualTo(text);
    }
}
