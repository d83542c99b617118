package blog.comments.judging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookalikesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Lovelace",
                "ADA LOVELACE",
                "ada.lovelace",
                "Ada  Lovelace ✓",
                "Аda Lоvelace",
                "Adа Love1ace",
                "Ad4 L0vel4ce",
                "Ada Love|ace",
                "Αda Lονelace",
                "Àdä Lóvełace",
                "Ａｄａ Ｌｏｖｅｌａｃｅ",
                "𝓐𝓭𝓪 𝕃𝕠𝕧𝕖𝕝𝕒𝕔𝕖",
                "A\u200bda Love\u00adlace",
                "Ada L\u202eovelace",
                "A\u0336d\u0336a Lovelace",
                "Ada Lovelaсe",
                "Аԁа Ⅼоⅴеⅼасе",
                "Аԁа Ӏоvеӏасе",
                "Ꭺda Lovelace",
                "ᴀda ʟovelace",
                "Ada Lov℮lace",
                "Ada\u3164Lovelace",
                "Adа Lօvelace",
            })
    void aNameIsTheSameInAnyDisguise(String name) {
        assertThat(Lookalikes.name(name)).isEqualTo(Lookalikes.name("Ada Lovelace"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada", "Ada Lovelady", "Eva Lovelace", "Ada B. Lovelace", "愛 Lovelace"})
    void anotherIsAnother(String name) {
        assertThat(Lookalikes.name(name)).isNotEqualTo(Lookalikes.name("Ada Lovelace"));
    }

    @Test
    void lettersThatStandTogetherLikeOne() {
        assertThat(Lookalikes.name("Marn")).isEqualTo(Lookalikes.name("Mam"));
    }

    @Test
    void wordsStayApart() {
        assertThat(Lookalikes.words("  Online-Casino,\n*best*!  ")).isEqualTo(Lookalikes.words("online casino best"));
    }
}
