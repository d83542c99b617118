package blog.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blog.http.InvalidInput;
import org.junit.jupiter.api.Test;

class CursorTest {
    private static final String TOKEN = Cursor.encode("2026-01-05T08:00:00.000Z#日本", "tag=aws");

    @Test
    void leadsBackToItsPosition() {
        assertThat(Cursor.decode(TOKEN, "tag=aws")).isEqualTo("2026-01-05T08:00:00.000Z#日本");
    }

    @Test
    void belongsToOneQuery() {
        assertThatThrownBy(() -> Cursor.decode(TOKEN, "tag=java"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("another query");
    }

    @Test
    void isRefusedWithAnyCharacterChanged() {
        for (int i = 0; i < TOKEN.length(); i++) {
            String other = TOKEN.charAt(i) == 'A' ? "B" : "A";
            String damaged = TOKEN.substring(0, i) + other + TOKEN.substring(i + 1);
            assertThatThrownBy(() -> Cursor.decode(damaged, "tag=aws"))
                    .as(damaged)
                    .isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void isRefusedWhenCutOrEmpty() {
        for (int length = 0; length < TOKEN.length(); length++) {
            String cut = TOKEN.substring(0, length);
            assertThatThrownBy(() -> Cursor.decode(cut, "tag=aws")).isInstanceOf(InvalidInput.class);
        }
    }
}
