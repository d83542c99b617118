package blog.comments.reactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReactionKindsTest {
    @ParameterizedTest
    @CsvSource({
        "'', [like]",
        "'love, thanks-a-lot', '[like, love, thanks-a-lot]'",
        "'like love love', '[like, love]'",
        "'a b c d', '[like, a, b, c, d]'"
    })
    void areLikeAndUpToFourMore(String list, String kinds) {
        assertThat(ReactionKinds.from(Map.of(ReactionKinds.REACTIONS, list)).words())
                .hasToString(kinds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b c d e", "Love", "\u2764", "a/b", "1st", "abcdefghijklmnopqrstu", "a#b"})
    void areRefusedByTheirVariable(String list) {
        assertThatThrownBy(() -> ReactionKinds.from(Map.of(ReactionKinds.REACTIONS, list)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("BLOG_REACTIONS");
    }
}
