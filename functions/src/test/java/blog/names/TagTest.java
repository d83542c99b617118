package blog.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagTest {
    @ParameterizedTest
    @CsvSource({
        "Cloud Computing, cloud-computing",
        "CLOUD  computing, cloud-computing",
        "cloud-computing, cloud-computing",
        "C++, c++",
        "C#, c#",
        ".NET, net",
        "Node.js, node.js",
        "A/B testing, a-b-testing",
        "日本語, 日本語",
        "Ελληνικά, ελληνικά",
        "ＡＷＳ, aws",
        "U\u0308ber, über",
        "हिन्दी, हिन्दी",
        "Überraschung!, überraschung",
        "'  spaced  ', spaced",
        "--, ''",
        "🎉, ''",
        "++, ''",
    })
    void matchesWhateverItsCaseOrSpacing(String name, String slug) {
        assertThat(Tag.of(name).slug()).isEqualTo(slug);
    }

    @Test
    void keepsItsSpellingButForSpace() {
        assertThat(Tag.of(" Cloud\u00a0  Computing ").name()).isEqualTo("Cloud Computing");
    }

    @Test
    void hasASlugThatIsItsOwnSlug() {
        var random = new Random(7);
        for (int i = 0; i < 50_000; i++) {
            String name = random.ints(1 + random.nextInt(8), 1, 0x1F000)
                    .filter(c -> !Character.isSurrogate((char) c) || c > 0xFFFF)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            String slug = Tag.slug(name);
            assertThat(Tag.slug(slug)).as(name).isEqualTo(slug);
            assertThat(Normalizer.isNormalized(slug, Normalizer.Form.NFC)).isTrue();
        }
    }

    @Test
    void lendsAuthorsItsRules() {
        assertThat(Author.of("  Jane   Doe ")).isEqualTo(new Author("jane-doe", "Jane Doe"));
    }
}
