package blog.comments.forms;

import static org.assertj.core.api.Assertions.assertThat;

import blog.LocalDynamo;
import blog.Metered;
import blog.MovedClock;
import blog.comments.people.KeyTable;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormsTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Duration MILLI = Duration.ofMillis(1);

    private final String comments = LocalDynamo.freshTable();
    private final MovedClock clock = new MovedClock(Clock.fixed(NOON, ZoneOffset.UTC));
    private final Forms forms = forms(true);

    private Forms forms(boolean withProof) {
        var random = new SecureRandom();
        return new Forms(new KeyTable(LocalDynamo.CLIENT, comments, random), random, clock, withProof);
    }

    private Form issued(String postId) {
        return forms.issue(postId, 0, "first", true);
    }

    private @Nullable Fault fault(String postId, Form form) {
        return forms.fault(postId, form.token(), Solution.of(form)).orElse(null);
    }

    @Nested
    class Counting {
        @Test
        void fromThreeSecondsOn() {
            Form form = issued("P1");
            assertThat(form.notBefore()).isEqualTo(NOON.plusSeconds(3));

            clock.pass(Duration.ofSeconds(3).minus(MILLI));
            assertThat(fault("P1", form)).isEqualTo(Fault.YOUNG);
            clock.pass(MILLI);
            assertThat(fault("P1", form)).isNull();
        }

        @Test
        void upTo24Hours() {
            Form form = issued("P1");
            assertThat(form.expires()).isEqualTo(NOON.plus(Duration.ofHours(24)));

            clock.pass(Duration.ofHours(24).minus(MILLI));
            assertThat(fault("P1", form)).isNull();
            clock.pass(MILLI);
            assertThat(fault("P1", form)).isEqualTo(Fault.OLD);
            clock.pass(Duration.ofDays(30));
            assertThat(fault("P1", form)).isEqualTo(Fault.OLD);
        }

        @Test
        void onOnePostOnly() {
            Form form = issued("P1");
            clock.pass(Duration.ofMinutes(1));

            assertThat(fault("P2", form)).isEqualTo(Fault.FOREIGN);
            assertThat(fault("P", form)).isEqualTo(Fault.FOREIGN);
        }

        @Test
        void forAnyInstanceOfTheFunction() {
            Form form = issued("P1");
            clock.pass(Duration.ofHours(13));

            assertThat(forms(true).fault("P1", form.token(), Solution.of(form))).isEmpty();
        }

        @Test
        void onlyWhereTheBlogHasMadeIt() {
            Form form = issued("P1");
            clock.pass(Duration.ofMinutes(1));
            var elsewhere = new Forms(
                    new KeyTable(LocalDynamo.CLIENT, LocalDynamo.freshTable(), new SecureRandom()),
                    new SecureRandom(),
                    clock,
                    true);

            assertThat(elsewhere.fault("P1", form.token(), Solution.of(form))).contains(Fault.FOREIGN);
        }

        /// Seen in the wild: parts without fixed borders were signed one behind the other, so that a longer life or
        /// another challenge could be cut out of a signed one.
        @Test
        void withEveryByteAsItWasSigned() {
            Form form = issued("P1");
            clock.pass(Duration.ofMinutes(1));
            for (int i = 0; i < FormToken.LENGTH; i++) {
                byte[] bytes = Base64.getUrlDecoder().decode(form.token());
                bytes[i * 3 / 4] ^= 1;
                String forged = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
                assertThat(forms.fault("P1", forged, 0L).orElseThrow()).isIn(Fault.FOREIGN, Fault.OLD);
            }
            assertThat(forms.fault("P1", form.token().substring(0, 47), 0L)).contains(Fault.FOREIGN);
            assertThat(forms.fault("P1", form.token() + "0", 0L)).contains(Fault.FOREIGN);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "x", "================================================", "\u0000", "ä"})
        void notAtAllWhereItIsNone(String text) {
            assertThat(forms.fault("P1", text, 0L)).contains(Fault.FOREIGN);
        }

        @Test
        void notIfItClaimsTheFutureOrTheBeginning() {
            for (Instant made : new Instant[] {NOON.plusSeconds(60), NOON.plus(Duration.ofDays(400)), Instant.EPOCH}) {
                String text = new FormToken(made, 0, new byte[9]).signed(new byte[32], "P1");
                assertThat(forms.fault("P1", text, 0L)).isPresent();
            }
            String last =
                    new FormToken(Instant.ofEpochMilli(Long.MAX_VALUE), 0, new byte[9]).signed(new byte[32], "P1");
            assertThat(forms.fault("P1", last, 0L)).contains(Fault.FOREIGN);
            String first =
                    new FormToken(Instant.ofEpochMilli(Long.MIN_VALUE), 0, new byte[9]).signed(new byte[32], "P1");
            assertThat(forms.fault("P1", first, 0L)).contains(Fault.OLD);
        }
    }

    @Nested
    class Proving {
        @Test
        void takesTheSolutionAndNoOther() {
            Form form = issued("P1");
            clock.pass(Duration.ofMinutes(1));
            long solution = Solution.of(form);

            assertThat(form.bits()).isEqualTo(14);
            assertThat(forms.fault("P1", form.token(), solution)).isEmpty();
            assertThat(forms.fault("P1", form.token(), null)).contains(Fault.UNPROVED);
            assertThat(forms.fault("P1", form.token(), solution + 1)).contains(Fault.WRONG);
        }

        @Test
        void isHarderForWhomCommentsOften() {
            assertThat(forms.issue("P1", 1, "first", true).bits()).isEqualTo(15);
            assertThat(forms.issue("P1", 6, "first", true).bits()).isEqualTo(20);
            assertThat(forms.issue("P1", 1_000_000, "first", true).bits()).isEqualTo(20);
        }

        @Test
        void isNotAskedForWhereItIsSwitchedOff() {
            Forms easy = forms(false);
            Form form = easy.issue("P1", 5, "first", true);
            Form hard = issued("P1");
            clock.pass(Duration.ofMinutes(1));

            assertThat(form.bits()).isZero();
            assertThat(easy.fault("P1", form.token(), null)).isEmpty();
            assertThat(easy.fault("P1", hard.token(), null)).isEmpty();
        }

        /// By Python's hashlib: the first number whose hash begins with a zero byte.
        @Test
        void isTheHashThatOthersCompute() {
            assertThat(Puzzle.isSolved("abc", 5, 0)).isTrue();
            assertThat(Puzzle.isSolved("abc", EIGHT, 8)).isTrue();
            assertThat(Puzzle.isSolved("abc", EIGHT, 30)).isFalse();
        }

        private static final long EIGHT = 252;
    }

    @Test
    void nothingIsStoredButTheKey() {
        var meter = new Metered(LocalDynamo.CLIENT);
        var random = new SecureRandom();
        var metered = new Forms(new KeyTable(meter.client(), comments, random), random, clock, true);
        Form form = metered.issue("P1", 0, "first", true);
        assertThat(meter.take()).extracting(Metered.Call::operation).containsExactly("getItem", "putItem");

        metered.issue("P1", 0, "first", true);
        metered.fault("P1", form.token(), 0L);
        assertThat(meter.take()).isEmpty();
    }
}
