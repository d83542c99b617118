package blog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
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

    @ParameterizedTest
    @CsvSource({
        "BLOG_SITE_URL, ftp://blog.example",
        "BLOG_SITE_URL, not an address",
        "BLOG_SITE_URL, //blog.example",
        "BLOG_API_URL, https://blog.example/?a=b",
        "BLOG_ZONE, Europe/Nowhere",
        "BLOG_LANG, e",
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
