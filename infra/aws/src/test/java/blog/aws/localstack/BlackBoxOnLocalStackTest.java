package blog.aws.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.Coverage;
import blog.suite.Target;
import java.net.URI;
import org.junit.platform.suite.api.AfterSuite;
import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.ConfigurationParametersResource;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/// Deploys the synthesised template to LocalStack, runs of the suite what [Choice] takes as against any other
/// target, then what can be seen only from behind the API, and takes everything down again.
@Suite
@IncludeEngines("junit-jupiter")
@SelectPackages({"blog.suite", "blog.aws.localstack"})
@IncludeClassNamePatterns(".*Checks")
@ConfigurationParametersResource("blog/suite/parallel.properties")
@ConfigurationParameter(key = Target.NAME, value = "LocalStack")
@ConfigurationParameter(key = "junit.jupiter.extensions.autodetection.enabled", value = "true")
@ConfigurationParameter(key = "junit.jupiter.execution.parallel.mode.classes.default", value = "same_thread")
class BlackBoxOnLocalStackTest {

    /// JUnit looks a configuration parameter up among the system properties too, and only there can it still be
    /// set.
    @BeforeSuite
    static void deploy() {
        if (!RequiresDocker.isThere()) {
            return;
        }
        BlogOnLocalStack blog = BlogOnLocalStack.start();
        System.setProperty(Target.URL, blog.url().toString());
        System.setProperty(Target.TOKEN, blog.token());
    }

    /// A check too few here is one that the local stage alone has seen succeed.
    @AfterSuite
    static void tearDown() {
        String url = System.clearProperty(Target.URL);
        System.clearProperty(Target.TOKEN);
        BlogOnLocalStack.stop();
        if (url != null) {
            assertThat(Coverage.at(URI.create(url)).gaps("mailFrom"))
                    .as("what LocalStack was not asked for; mark a check of it with @Everywhere")
                    .isEmpty();
        }
    }
}
