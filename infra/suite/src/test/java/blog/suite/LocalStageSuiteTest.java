package blog.suite;

import static org.assertj.core.api.Assertions.assertThat;

import blog.local.Stage;
import blog.local.StageOptions;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.platform.suite.api.AfterSuite;
import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.ConfigurationParametersResource;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectPackages;

/// The suite against the local stage. Classes run one after another, since Surefire counts the checks of a class
/// until the next one begins.
@org.junit.platform.suite.api.Suite
@IncludeEngines("junit-jupiter")
@SelectPackages("blog.suite")
@IncludeClassNamePatterns(".*Checks")
@ConfigurationParametersResource("blog/suite/parallel.properties")
@ConfigurationParameter(key = Target.NAME, value = "the local stage")
@ConfigurationParameter(key = "junit.jupiter.execution.parallel.mode.classes.default", value = "same_thread")
class LocalStageSuiteTest {
    private static @Nullable Stage stage;

    /// JUnit looks a configuration parameter up among the system properties too, and only there can it still be
    /// set.
    @BeforeSuite
    static void start() {
        String token = "a-token-of-the-suite";
        stage = Stage.start(StageOptions.inMemory(token, Throwable::printStackTrace)
                .with(Map.of(
                        "BLOG_MAIL_FROM", "blog@blog.example",
                        "BLOG_MAIL_MODERATORS", "moderator@blog.example")));
        System.setProperty(Target.URL, stage.url());
        System.setProperty(Target.TOKEN, token);
    }

    /// A gap in what the checks meet of the contract is a check too few. A refusal that no check has met is one
    /// that the code gets over, at a price; a right that none has used is either too much or not checked.
    @AfterSuite
    static void stop() {
        System.clearProperty(Target.URL);
        System.clearProperty(Target.TOKEN);
        Stage stopped = Objects.requireNonNull(stage);
        stopped.close();
        stopped.roles().unused().forEach(right -> System.out.println("no check uses the right: " + right));
        assertThat(stopped.roles().refused()).as("requests without a right").isEmpty();
        assertThat(Coverage.at(URI.create(stopped.url())).gaps("mailFrom"))
                .as("what no check meets")
                .isEmpty();
    }
}
