package blog.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CursorTest {
    private static final String TOKEN = Cursor.encode("2026-01-05T08:00:00.000Z#日本", "tag=aws");

    @Test
    void leadsBackToItsPosition() {
        assertThat(Cursor.decode(TOKEN, "tag=aws", _ -> true)).isEqualTo("2026-01-05T08:00:00.000Z#日本");
    }

    @Test
    void belongsToOneQuery() {
        assertThatThrownBy(() -> Cursor.decode(TOKEN, "tag=java", _ -> true))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("another query");
    }

    @Test
    void isRefusedWithAnyCharacterChanged() {
        for (int i = 0; i < TOKEN.length(); i++) {
            String other = TOKEN.charAt(i) == 'A' ? "B" : "A";
            String damaged = TOKEN.substring(0, i) + other + TOKEN.substring(i + 1);
            assertThatThrownBy(() -> Cursor.decode(damaged, "tag=aws", _ -> true))
                    .as(damaged)
                    .isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void isRefusedWhenCutOrEmpty() {
        for (int length = 0; length < TOKEN.length(); length++) {
            String cut = TOKEN.substring(0, length);
            assertThatThrownBy(() -> Cursor.decode(cut, "tag=aws", _ -> true)).isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void isRefusedWithAPositionOfAnotherFormThoughItsChecksumsHold() {
        assertThatThrownBy(() -> Cursor.decode(TOKEN, "tag=aws", position -> position.startsWith("2027")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("not one of this API's");
        String tooLong = Cursor.encode("2".repeat(1025), "tag=aws");
        assertThatThrownBy(() -> Cursor.decode(tooLong, "tag=aws", _ -> true)).isInstanceOf(InvalidInput.class);
    }
}
