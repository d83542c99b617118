package blog.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blog.markdown.html.FrameHosts;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    private static final Map<String, String> TABLES = Map.of("CONTENT_TABLE", "content", "COMMENTS_TABLE", "comments");

    @Test
    void everythingButTheTablesHasADefault() {
        Settings settings = Settings.from(TABLES);

        assertThat(settings.site().lang()).isEqualTo("en");
        assertThat(settings.site().zone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(settings.trustForwarded()).isFalse();
    }

    @Test
    void anAddressLosesTheSlashAtItsEnd() {
        assertThat(with("BLOG_SITE_URL", "https://blog.example/").site().url()).isEqualTo("https://blog.example");
    }

    @Test
    void hostsOfFramesReplaceTheUsualOnes() {
        assertThat(Settings.from(TABLES).site().frames()).isEqualTo(FrameHosts.USUAL);
        assertThat(with("BLOG_FRAME_HOSTS", "a.example,b.example").site().frames())
                .isEqualTo(new FrameHosts(Set.of("a.example", "b.example")));
        assertThat(with("BLOG_FRAME_HOSTS", "").site().frames()).isEqualTo(FrameHosts.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "BLOG_SITE_URL, ftp://blog.example",
        "BLOG_SITE_URL, not an address",
        "BLOG_SITE_URL, //blog.example",
        "BLOG_API_URL, https://blog.example/?a=b",
        "BLOG_API_URL, https://blog.example/v1#a",
        "BLOG_API_URL, https://u:p@blog.example/v1",
        "BLOG_API_URL, https://blog.example:99999/v1",
        "BLOG_ZONE, Europe/Nowhere",
        "BLOG_LANG, e",
        "BLOG_FRAME_HOSTS, https://player.vimeo.com/",
        "BLOG_FRAME_HOSTS, a.example *.b.example",
        "CONTENT_TABLE, ' '"
    })
    void aWrongOneIsNamed(String name, String value) {
        assertThatThrownBy(() -> with(name, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(name);
    }

    private static Settings with(String name, String value) {
        var environment = new HashMap<>(TABLES);
        environment.put(name, value);
        return Settings.from(environment);
    }
}
