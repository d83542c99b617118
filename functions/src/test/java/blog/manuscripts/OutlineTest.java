package blog.manuscripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutlineTest {
    @Test
    void saysWhatAFileAsksFor() {
        Outline outline = outline("---\nslug: hut\nlang: pt_BR\nref: h1\nlayout: page\ntitle: A &amp; B\n---\n");

        assertThat(outline.hasFrontMatter()).isTrue();
        assertThat(outline.slug()).contains("hut");
        assertThat(outline.lang()).contains("pt-BR");
        assertThat(outline.translationKey()).contains("h1");
        assertThat(outline.layout()).contains("page");
        assertThat(outline.title()).contains("A & B");
    }

    @Test
    void saysNothingOfATextAlone() {
        Outline outline = outline("Text.");

        assertThat(outline.hasFrontMatter()).isFalse();
        assertThat(outline.slug()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"---\ntitle: [x\n---\n", "\n---\ndraft: true\n---\n", "{\"a\": ", "a\0b"})
    void neverRefuses(String text) {
        assertThat(outline(text).hasFrontMatter()).isTrue();
        assertThat(outline(text).title()).isEmpty();
    }

    private static Outline outline(String text) {
        return Outline.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
