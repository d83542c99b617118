package blog.comments.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blog.http.InvalidInput;
import blog.http.Request;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhoTest {
    private static final byte[] KEY = new byte[32];
    private static final Visitor VISITOR = new Visitor("0123456789abcdef");

    @Test
    void isTwentyTwoCharactersThatTellPersonsApart() {
        assertThat(Who.ofEmail(KEY, "ada@example.org").id()).hasSize(22).matches(Who::isWho);
        assertThat(Who.ofEmail(KEY, "ada@example.org")).isNotEqualTo(Who.ofEmail(KEY, "eva@example.org"));
        assertThat(Who.ofEmail(KEY, "ada@example.org")).isNotEqualTo(Who.ofEmail(new byte[] {1}, "ada@example.org"));
    }

    /// The figure is OpenSSL's: `printf 'email\0ada@example.org' | openssl dgst -sha256 -mac HMAC -macopt
    /// hexkey:00…`.
    @Test
    void isTheHmacThatOthersCompute() {
        assertThat(Who.ofEmail(KEY, "ada@example.org").id()).isEqualTo("aqRNQHP7tWOBDdm5Ng1Vvw");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ADA@example.org",
                " ada@Example.org\t",
                "ada@example.org",
                "ada@ｅxample.org",
                "ada@exam\u00adple.org",
                "ada@example\u3002org"
            })
    void isTheSameHoweverAnAddressIsSpelled(String email) {
        assertThat(Who.ofEmail(KEY, email)).isEqualTo(Who.ofEmail(KEY, "ada@example.org"));
    }

    @Test
    void composesBeforeItCompares() {
        assertThat(Who.ofEmail(KEY, "a\u0308da@example.org")).isEqualTo(Who.ofEmail(KEY, "\u00c4da@example.org"));
    }

    @Test
    void anAddressIsNoVisitorOfThatName() {
        assertThat(Who.ofEmail(KEY, VISITOR.token())).isNotEqualTo(Who.ofVisitor(KEY, VISITOR));
    }

    @Test
    void theAddressCountsBeforeTheVisitor() {
        assertThat(Who.of(KEY, "a@b.example", Optional.of(VISITOR))).contains(Who.ofEmail(KEY, "a@b.example"));
        assertThat(Who.of(KEY, null, Optional.of(VISITOR))).contains(Who.ofVisitor(KEY, VISITOR));
        assertThat(Who.of(KEY, null, Optional.empty())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0123456789abcde", "0123456789abcde!", "0123456789abcde\u00e4", "a, 0123456789abcdef"})
    void refusesAHeaderThatIsNoToken(String header) {
        assertThatThrownBy(() -> Visitor.of(request(header)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.problem().status()).isEqualTo(400));
    }

    @Test
    void takes16To128Characters() {
        assertThat(Visitor.of(request("x".repeat(128)))).isPresent();
        assertThatThrownBy(() -> Visitor.of(request("x".repeat(129)))).isInstanceOf(InvalidInput.class);
    }

    private static Request request(String header) {
        return new Request(
                "POST", "/", Map.of("visitor-token", List.of(header)), Map.of(), new byte[0], Map.of(), "", "r");
    }
}
