package blog.aws.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    @Test
    void nothingHasToBeSet() {
        Settings settings = Settings.from(Map.of("aws:cdk:enable-path-metadata", true));

        assertThat(settings.name()).isEqualTo("blog");
        assertThat(settings.disposable()).isFalse();
        assertThat(settings.site().url()).isEmpty();
        assertThat(settings.apiUrl()).isEmpty();
    }

    @Test
    void anUnknownSettingIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.from(Map.of("blog:nmae", "x")))
                .withMessageStartingWith("The context has blog:nmae, which is none of blog:alarmEmail, ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            blog:name         | 9lives              | blog:name must be letters, digits and hyphens, at most 41, not 9lives
            blog:siteUrl      | example.org         | blog:siteUrl must be an http or https address, not example.org
            blog:zone         | Europe/Atlantis     | blog:zone must be a time zone such as Europe/Berlin, not Europe/Atlantis
            blog:lang         | klingon_language    | blog:lang must be a language tag such as en or pt-BR, not klingon_language
            blog:frameHosts   | https://a.example/  | blog:frameHosts must be host names such as player.vimeo.com codepen.io, not https://a.example/
            blog:architecture | sparc               | blog:architecture must be arm64 or x86_64, not sparc
            blog:reserved     | many                | blog:reserved must be a number of concurrent comments from 1 to 1000, not many
            blog:reserved     | 0                   | blog:reserved must be a number of concurrent comments from 1 to 1000, not 0
            blog:cdn          | yes                 | blog:cdn must be false or true, not yes
            blog:waf          | on                  | blog:waf must be false or true, not on
            blog:alarmEmail   | ada                 | blog:alarmEmail must be an e-mail address, not ada
            blog:mailFrom     | ada                 | blog:mailFrom must be an e-mail address, not ada
            blog:mailFrom     | ada@localhost       | blog:mailFrom must be an e-mail address, not ada@localhost
            blog:mailModerators | ada@example.org   | blog:mailModerators needs blog:mailFrom, or nobody would write to them
            blog:budget       | 10                  | blog:budget needs blog:alarmEmail, or nobody would hear of it
            blog:logDays      | 31                  | blog:logDays must be a number of days that CloudWatch knows, of [1, 3, 7, 14, 30, 60, 90, 180, 365], not 31
            blog:domain       | blog.example.org    | blog:domain and blog:certificateArn go together
            blog:oidcIssuer   | http://example.org  | blog:oidcIssuer must be an https address, not http://example.org
            blog:oidcIssuer   | https://example.org | blog:oidcIssuer, blog:oidcAudience and blog:oidcRoles go together
            blog:oidcRoles    | owner: a=b          | blog:oidcRoles must be rules such as editor: repository=octo/blog ref=refs/heads/main, not owner: a=b
            blog:keys         | mine                | blog:keys must be aws or kms, not mine
            blog:removal      | perhaps             | blog:removal must be retain or destroy, not perhaps
            """)
    void aWrongValueIsRefusedInASentence(String key, String value, String sentence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.from(Map.of(key, value)))
                .withMessage(sentence);
    }

    @Test
    void cloudFrontLooksForCertificatesInOneRegionOnly() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.from(Map.of(
                        "blog:cdn", "true",
                        "blog:domain", "api.example.org",
                        "blog:certificateArn", "arn:aws:acm:eu-west-1:123456789012:certificate/abc")))
                .withMessageContaining("us-east-1");
    }
}
