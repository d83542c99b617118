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
}
