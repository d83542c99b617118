package blog.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@RequiresNode
class AppTest {
    /// Every setting at once, each another than its default.
    static final Map<String, String> EVERYTHING = Map.ofEntries(
            Map.entry("blog:name", "mine"),
            Map.entry("blog:siteUrl", "https://blog.example.org"),
            Map.entry("blog:title", "Mine"),
            Map.entry("blog:zone", "Europe/Berlin"),
            Map.entry("blog:lang", "de"),
            Map.entry("blog:frameHosts", "player.vimeo.com maps.example.org"),
            Map.entry("blog:architecture", "x86_64"),
            Map.entry("blog:reserved", "5"),
            Map.entry("blog:domain", "api.example.org"),
            Map.entry("blog:certificateArn", "arn:aws:acm:us-east-1:123456789012:certificate/abc"),
            Map.entry("blog:cdn", "true"),
            Map.entry("blog:waf", "true"),
            Map.entry("blog:alarmEmail", "ada@example.org"),
            Map.entry("blog:budget", "10"),
            Map.entry("blog:logDays", "7"),
            Map.entry("blog:methodMetrics", "true"),
            Map.entry("blog:keys", "kms"),
            Map.entry("blog:removal", "destroy"));

    private static Stream<Map<String, String>> oneSettingEach() {
        return EVERYTHING.entrySet().stream()
                .filter(setting -> !setting.getKey().matches("blog:(domain|certificateArn|budget)"))
                .map(setting -> Map.of(setting.getKey(), setting.getValue()));
    }

    @ParameterizedTest
    @MethodSource("oneSettingEach")
    void anySettingMaySynthesiseAlone(Map<String, String> settings, @TempDir Path assembly) {
        assertThat(Synthesis.with(assembly, settings).ofType("AWS::Lambda::Function"))
                .hasSize(5);
    }

    @Test
    void nothingStaysBehindInTestMode(@TempDir Path assembly) {
        Resources template = Synthesis.with(assembly, EVERYTHING);

        assertThat(template.all()).allSatisfy(resource -> {
            assertThat(resource.path("DeletionPolicy").asText("Delete")).isEqualTo("Delete");
            assertThat(resource.at("/Properties/Replicas/0/DeletionProtectionEnabled")
                            .asBoolean(false))
                    .isFalse();
        });
    }

    @Test
    void onlyTheCommentersConcurrencyIsReserved(@TempDir Path assembly) {
        Resources template = Synthesis.with(assembly, Map.of("blog:reserved", "5"));

        template.ofType("AWS::Lambda::Function")
                .forEach((name, function) -> assertThat(function.at("/Properties/ReservedConcurrentExecutions")
                                .asInt())
                        .isEqualTo(name.startsWith("Commenter") ? 5 : 0));
    }
}
