package blog.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import io.github.cdklabs.cdknag.NagPackSuppression;
import io.github.cdklabs.cdknag.NagSuppressions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.assertions.Annotations;
import software.amazon.awscdk.assertions.Match;

/// AWS's own list of what a solution should have. What is not followed is here, each with its reason.
@RequiresNode
class NagTest {
    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry(
                    "AwsSolutions-APIG2",
                    "Parameters are validated by the contract; the rule does not read OpenAPI bodies."),
            Map.entry("AwsSolutions-APIG3", "A firewall costs more than the rest of a small blog; blog:waf adds it."),
            Map.entry(
                    "AwsSolutions-APIG4",
                    "Reading is public, and tokens are checked in the function, the same everywhere."),
            Map.entry(
                    "AwsSolutions-COG4",
                    "Tokens are checked in the function, the same everywhere; there is no user pool."),
            Map.entry("AwsSolutions-IAM4", "The gateway's account-wide role is AWS's own for writing its logs."),
            Map.entry(
                    "AwsSolutions-IAM5",
                    "X-Ray and ListStreams cannot be limited to a resource; RolesTest lists all rights."),
            Map.entry("AwsSolutions-SQS3", "The queue is where lost records end; it has nowhere else to put them."),
            Map.entry("AwsSolutions-CFR1", "Readers of a blog may be anywhere."),
            Map.entry("AwsSolutions-CFR2", "The firewall is at the API, where requests past the CDN meet it too."),
            Map.entry("AwsSolutions-CFR3", "The API's access log has every request but those that the cache answers."),
            Map.entry(
                    "AwsSolutions-CFR4",
                    "Without a domain the certificate is CloudFront's, and the minimum is not ours to set."),
            Map.entry("AwsSolutions-SNS3", "The topic's policy refuses plain HTTP."));

    private static List<Map<String, String>> settings() {
        return List.of(Map.of(), AppTest.EVERYTHING);
    }

    // The class of the findings is deprecated, and so far the only one there is.
    @SuppressWarnings("deprecation")
    @ParameterizedTest
    @MethodSource("settings")
    void nothingIsOpen(Map<String, String> settings, @TempDir Path assembly) {
        App app = Synthesis.app(assembly, settings);
        BlogStack stack = blog.aws.App.blog(app, Synthesis.artifacts());
        NagSuppressions.addStackSuppressions(stack, suppressions(), true);
        Aspects.of(app).add(AwsSolutionsChecks.Builder.create().verbose(true).build());
        app.synth();

        var anything = Match.stringLikeRegexp("AwsSolutions-.*");
        Annotations annotations = Annotations.fromStack(stack);
        assertThat(Stream.of(annotations.findError("*", anything), annotations.findWarning("*", anything))
                        .flatMap(List::stream)
                        .map(finding ->
                                finding.getId() + " " + finding.getEntry().getData()))
                .isEmpty();
    }

    private static List<NagPackSuppression> suppressions() {
        return REASONS.entrySet().stream()
                .map(reason -> NagPackSuppression.builder()
                        .id(reason.getKey())
                        .reason(reason.getValue())
                        .build())
                .toList();
    }
}
