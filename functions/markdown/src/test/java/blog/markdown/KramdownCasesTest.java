package blog.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import blog.markdown.KramdownCases.Case;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every feature of kramdown's, as kramdown printed it, down to the attributes.
class KramdownCasesTest {
    private static final int AT_LEAST = 500;

    static Stream<Case> cases() throws IOException, URISyntaxException {
        List<Case> cases = new ArrayList<>();
        var folder =
                Path.of(KramdownCasesTest.class.getResource("/kramdown/cases").toURI());
        for (Path file : KramdownCases.files(folder)) {
            cases.addAll(KramdownCases.read(file));
        }
        assertThat(cases).hasSizeGreaterThan(AT_LEAST);
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void areRenderedAlike(Case one) {
        String html = Markdown.unsanitised(one.markdown() + "\n", Dialect.KRAMDOWN);
        PageShape kramdown = PageShape.of(one.kramdown());

        if (one.ours().isEmpty()) {
            assertThat(PageShape.of(html)).isEqualTo(kramdown);
        } else {
            assertThat(html.stripTrailing()).isEqualTo(one.ours());
            assertThat(PageShape.of(html)).isNotEqualTo(kramdown);
        }
    }
}
