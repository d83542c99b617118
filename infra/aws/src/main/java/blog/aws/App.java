package blog.aws;

import blog.aws.settings.Settings;
import java.nio.file.Path;
import java.util.Map;
import software.amazon.awscdk.StackProps;

/// What `npx cdk` runs, by `cdk.json`, in the folder of this module.
public final class App {
    private App() {}

    public static void main(String[] arguments) {
        var app = new software.amazon.awscdk.App();
        try {
            blog(app, Artifacts.built(Path.of("../..")));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        app.synth();
    }

    /// Adds the stack that the app's context asks for. Throws IllegalArgumentException with a sentence that names what
    /// is wrong in the context, or missing.
    static BlogStack blog(software.amazon.awscdk.App app, Artifacts artifacts) {
        var settings = Settings.from((Map<?, ?>) app.getNode().getAllContext());
        var props = StackProps.builder()
                .description("A blog: its API, its functions and its tables")
                .analyticsReporting(false)
                .build();
        return new BlogStack(app, settings, artifacts, props);
    }
}
