package blog.aws;

import blog.aws.settings.Settings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.DefaultStackSynthesizer;
import software.amazon.awscdk.StackProps;

/// The app, synthesised in this process.
public final class Synthesis {
    public static final String STACK = "blog";
    /// Whose mail a disposable blog sends.
    public static final String MAIL_FROM = "blog@blog.example";

    private Synthesis() {}

    /// As it is deployed for a test: all of it goes when the stack does, and the functions run on this machine. No
    /// bootstrap is asked for, since nobody bootstraps an emulator.
    public static void disposable(Path assembly) {
        App app = app(
                assembly,
                Map.of("blog:removal", "destroy", "blog:architecture", architecture(), "blog:mailFrom", MAIL_FROM));
        var props = StackProps.builder()
                .analyticsReporting(false)
                .synthesizer(DefaultStackSynthesizer.Builder.create()
                        .generateBootstrapVersionRule(false)
                        .build())
                .build();
        new BlogStack(app, Settings.from((Map<?, ?>) app.getNode().getAllContext()), artifacts(), props);
        app.synth();
    }

    /// The template as `cdk synth` writes it with these settings.
    public static Resources with(Path assembly, Map<String, String> settings) {
        App app = app(assembly, settings);
        blog.aws.App.blog(app, artifacts());
        app.synth();
        return Resources.read(assembly.resolve(settings.getOrDefault("blog:name", STACK) + ".template.json"));
    }

    static App app(Path assembly, Map<String, String> settings) {
        return new App(AppProps.builder()
                .outdir(assembly.toString())
                .context(new HashMap<>(settings))
                .build());
    }

    static Artifacts artifacts() {
        return Artifacts.built(Path.of("../.."));
    }

    /// A zip that the build of the functions left, by its name.
    public static Path zip(String name) {
        return artifacts().target().resolve("lambda/" + name + ".zip");
    }

    /// This machine's, in the CDK's terms.
    public static String architecture() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x86_64";
    }
}
