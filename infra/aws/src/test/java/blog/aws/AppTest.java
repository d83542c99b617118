package blog.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
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
            Map.entry("blog:mailFrom", "blog@example.org"),
            Map.entry("blog:mailModerators", "ada@example.org bob@example.org"),
            Map.entry("blog:alarmEmail", "ada@example.org"),
            Map.entry("blog:budget", "10"),
            Map.entry("blog:logDays", "7"),
            Map.entry("blog:methodMetrics", "true"),
            Map.entry("blog:keys", "kms"),
            Map.entry("blog:removal", "destroy"));

    private static Stream<Map<String, String>> oneSettingEach() {
        return EVERYTHING.entrySet().stream()
                .filter(setting -> !setting.getKey().matches("blog:(domain|certificateArn|budget|mailModerators)"))
                .map(setting -> Map.of(setting.getKey(), setting.getValue()));
    }

    @ParameterizedTest
    @MethodSource("oneSettingEach")
    void anySettingMaySynthesiseAlone(Map<String, String> settings, @TempDir Path assembly) {
        assertThat(Synthesis.with(assembly, settings).ofType("AWS::Lambda::Function"))
                .hasSize(settings.containsKey("blog:cdn") || settings.containsKey("blog:mailFrom") ? 10 : 9);
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

    /// As `cdk synth` starts the app: in a process of its own.
    @Nested
    class Command {
        private static String printed;
        private static Path written;

        @BeforeAll
        static void synth(@TempDir Path assembly) throws IOException, InterruptedException {
            String command =
                    new JsonMapper().readTree(new File("cdk.json")).path("app").asText();
            var synth = new ProcessBuilder("sh", "-c", command).redirectErrorStream(true);
            synth.environment().remove("JSII_DEPRECATED");
            synth.environment().put("CDK_OUTDIR", assembly.toString());
            Process started = synth.start();
            printed = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            written = assembly.resolve("blog.template.json");
            assertThat(started.waitFor()).as(printed).isZero();
        }

        /// What the CDK's own library has deprecated is nothing that an operator could mend.
        @Test
        void saysNothingWhereNothingIsWrong() {
            assertThat(printed).isEmpty();
        }

        /// Another order of the same document would be another deployment of the API.
        @Test
        void makesTheSameEveryTime(@TempDir Path assembly) {
            assertThat(ids(Synthesis.with(assembly, Map.of()))).isEqualTo(ids(Resources.read(written)));
        }

        private static Set<String> ids(Resources template) {
            var ids = new TreeSet<String>();
            template.all().fieldNames().forEachRemaining(ids::add);
            return ids;
        }
    }
}
