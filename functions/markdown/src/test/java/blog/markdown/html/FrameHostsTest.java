package blog.markdown.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import blog.markdown.Dialect;
import blog.markdown.Markdown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameHostsTest {
    private static final FrameHosts HOSTS = FrameHosts.of("maps.example, film.example film.example");

    private static String rendered(String address) {
        return Markdown.render("<iframe src=\"" + address + "\"></iframe>", Dialect.KRAMDOWN, HOSTS)
                .html();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://maps.example/embed?a=b#c",
                "//film.example/1",
                "https://film.example",
                "//film.example?x"
            })
    void mayBeShown(String address) {
        assertThat(rendered(address)).contains("<iframe src=\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://maps.example/",
                "https://maps.example.evil.example/",
                "https://evil.example/maps.example",
                "https://maps.example@evil.example/",
                "https://evil.example\\@maps.example/",
                "https://maps.example:8443/",
                "https://maps.example\\.evil.example/",
                "/\\evil.example",
                "javascript:alert(1)//maps.example",
                "https://www.youtube.com/embed/x",
                "maps.example/x",
                "",
            })
    void areTheOnlyOnes(String address) {
        assertThat(rendered(address)).doesNotContain("<iframe");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://a.example", "*.a.example", "a", "a.example/x", "a.example:80", "-a.example", "A.example"
            })
    void haveNamesAndNothingElse(String list) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FrameHosts.of(list))
                .withMessage("must be host names such as player.vimeo.com, not " + list);
    }

    @Test
    void mayBeNone() {
        assertThat(FrameHosts.of(" ")).isEqualTo(FrameHosts.NONE);
    }
}
