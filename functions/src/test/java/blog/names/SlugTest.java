package blog.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import blog.http.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "Hello_World",
                "v1.2.3",
                "a~b",
                "2020-01-01",
                "日本語",
                "über-uns",
                "नमस्ते",
                "𝒜b",
                "-",
                "a.."
            })
    void acceptsWhatRealBlogsHave(String value) {
        assertThat(new Slug(value)).hasToString(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                ".htaccess",
                "a b",
                "a/b",
                "a%20b",
                "a\u0000",
                "a\nb",
                "<x>",
                "u\u0308ber",
                "\ud800",
                "a+b",
                "a\u200bb"
            })
    void refusesEverythingElse(String value) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> new Slug(value))
                .matches(refusal -> refusal.problem().status() == 400);
    }

    @Test
    void countsBytesNotCharacters() {
        assertThat(new Slug("é".repeat(100)).value()).hasSize(100);
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> new Slug("é".repeat(101)));
    }

    @Test
    void readsAsWords() {
        assertThat(new Slug("hello-big_world").inWords()).isEqualTo("Hello big world");
        assertThat(new Slug("𐐨x").inWords()).isEqualTo("𐐀x");
        assertThat(new Slug("--").inWords()).isEqualTo("--");
    }
}
