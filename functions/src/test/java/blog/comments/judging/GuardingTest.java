package blog.comments.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardingTest {
    @Test
    void allGuardsAreThereWhereNobodyDecides() {
        assertThat(Guarding.from(Map.of())).isEqualTo(Guarding.USUAL);
        assertThat(Guarding.USUAL.layers()).containsExactlyInAnyOrder(Layer.values());
        assertThat(Guarding.USUAL.perHour()).isEqualTo(20);
    }

    @Test
    void eachMayBeLeftOut() {
        assertThat(Guarding.from(Map.of(Guarding.GUARDS, "rate  score")).layers())
                .containsExactlyInAnyOrder(Layer.RATE, Layer.SCORE);
        assertThat(Guarding.from(Map.of(Guarding.GUARDS, "")).layers()).isEmpty();
    }

    @Test
    void wordsReplaceTheUsualOnes() {
        assertThat(Guarding.from(Map.of(Guarding.WORDS, "tulips, cheap  bulbs,,"))
                        .words())
                .containsExactly("tulips", "cheap  bulbs");
        assertThat(Guarding.from(Map.of(Guarding.WORDS, "")).words()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "BLOG_COMMENT_GUARDS, captcha",
        "BLOG_COMMENT_GUARDS, 'form,proof'",
        "BLOG_COMMENTS_PER_HOUR, -1",
        "BLOG_COMMENTS_PER_HOUR, many",
        "BLOG_COMMENTS_PER_HOUR, 1000001",
        "BLOG_COMMENTS_PER_HOUR, ''"
    })
    void aWrongOneIsNamed(String name, String value) {
        assertThatThrownBy(() -> Guarding.from(Map.of(name, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(name);
    }
}
