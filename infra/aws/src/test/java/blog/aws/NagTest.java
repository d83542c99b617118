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
import software.amazon.awscdk.CfnElement;
import software.amazon.awscdk.assertions.Annotations;
import software.amazon.awscdk.assertions.Match;
import software.constructs.IConstruct;

/// AWS's own list of what a solution should have. What is not followed is here: the rule, the resources it is
/// about (a pattern of their paths below the stack), and the reason. Anything else is an open finding.
@RequiresNode
class NagTest {
    private record Exemption(String rule, String path, String reason) {}

    private static final List<Exemption> EXEMPTIONS = List.of(
            new Exemption(
                    "APIG2",
                    "Api/Rest/Resource",
                    "Parameters are validated by the contract; the rule does not read OpenAPI bodies."),
            new Exemption(
                    "APIG3",
                    "Api/Rest/DeploymentStage.v1/Resource",
                    "A firewall costs more than the rest of a small blog; blog:waf adds it."),
            new Exemption(
                    "APIG4",
                    "Api/Rest/.*",
                    "Reading is public, and tokens are checked in the function, the same everywhere."),
            new Exemption(
                    "COG4",
                    "Api/Rest/.*",
                    "Tokens are checked in the function, the same everywhere; there is no user pool."),
            new Exemption(
                    "IAM4",
                    "Api/Rest/CloudWatchRole/Resource",
                    "The gateway's account-wide role is AWS's own for writing its logs."),
            new Exemption(
                    "IAM5",
                    "(Reader|Commenter|Moderator|Author|Projector|Publisher|Feeds|Webhooks|Purge|Privacy|Notifications)/Role/DefaultPolicy/Resource",
                    "X-Ray and ListStreams cannot be limited to a resource; RolesTest lists all rights."),
            new Exemption(
                    "SQS3",
                    "Projection/Lost/Resource",
                    "The queue is where lost records end; it has nowhere else to put them."),
            new Exemption(
                    "SMG4",
                    "Edge/OriginSecret/Secret/Resource",
                    "Who learns it may ask the API directly, as anyone may in a blog without a CDN, and comment more an hour."),
            new Exemption("CFR1", "Edge/Cdn/.*", "Readers of a blog may be anywhere."),
            new Exemption(
                    "CFR2", "Edge/Cdn/.*", "The firewall is at the API, where requests past the CDN meet it too."),
            new Exemption(
                    "CFR3", "Edge/Cdn/.*", "The API's access log has every request but those that the cache answers."),
            new Exemption(
                    "CFR4",
                    "Edge/Cdn/.*",
                    "Without a domain the certificate is CloudFront's, and the minimum is not ours to set."));

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
        stack.getNode().findAll().stream()
                .filter(CfnElement.class::isInstance)
                .forEach(resource -> exempt(stack, resource));
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

    private static void exempt(BlogStack stack, IConstruct resource) {
        String path =
                resource.getNode().getPath().substring(stack.getNode().getPath().length() + 1);
        EXEMPTIONS.stream()
                .filter(exemption -> path.matches(exemption.path()))
                .forEach(exemption ->
                        NagSuppressions.addResourceSuppressions(resource, List.of(suppression(exemption))));
    }

    /// Of the wildcards of a policy only that of a whole resource is let pass, never one of actions.
    private static NagPackSuppression suppression(Exemption exemption) {
        var suppression = NagPackSuppression.builder()
                .id("AwsSolutions-" + exemption.rule())
                .reason(exemption.reason());
        return exemption.rule().equals("IAM5")
                ? suppression.appliesTo(List.of("Resource::*")).build()
                : suppression.build();
    }
}
