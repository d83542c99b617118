package blog.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {
    @ParameterizedTest
    @CsvSource({
        "anna@reader.example, anna@reader.example",
        "' Anna+blog@Reader.Example ', Anna+blog@reader.example",
        "o'neill@a.b.example, o'neill@a.b.example",
        "anna@bücher.example, anna@xn--bcher-kva.example",
        "anna@例え.テスト, anna@xn--r8jz45g.xn--zckzah"
    })
    void readsWhatMailCanBeSentTo(String text, String address) {
        assertThat(MailAddress.parse(text)).hasValue(new MailAddress(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anna",
                "@reader.example",
                "anna@",
                "anna@localhost",
                ".anna@reader.example",
                "anna.@reader.example",
                "an..na@reader.example",
                "anna@reader..example",
                "anna@-reader.example",
                "anna@[192.0.2.1]",
                "änna@reader.example",
                "anna b@reader.example",
                "\"anna b\"@reader.example",
                "anna@reader.example\r\nBcc: victim@other.example",
                "anna\r\n@reader.example",
                "anna@reader.example, victim@other.example",
                "anna@reader.example;victim@other.example",
                "Anna <anna@reader.example>",
                "victim@other.example@reader.example",
                "anna@reader.example\0",
                "anna@reader\u202e.example",
                "anna%0d%0a@reader.example\n.example"
            })
    void takesNothingElse(String text) {
        assertThat(MailAddress.parse(text)).isEmpty();
    }

    @Test
    void knowsHowLongAddressesAre() {
        assertThat(MailAddress.parse("a".repeat(64) + "@reader.example")).isPresent();
        assertThat(MailAddress.parse("a".repeat(65) + "@reader.example")).isEmpty();
        assertThat(MailAddress.parse("a@" + "a.".repeat(130) + "example")).isEmpty();
        assertThat(MailAddress.parse("a@" + "ü".repeat(60) + ".example")).isEmpty();
        assertThat(MailAddress.parse("a@" + "x".repeat(1_000_000))).isEmpty();
    }

    @Test
    void itsTextTellsNothing() {
        assertThat(new MailAddress("anna@reader.example").toString()).doesNotContain("anna");
    }
}
