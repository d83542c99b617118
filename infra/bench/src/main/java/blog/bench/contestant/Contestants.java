package blog.bench.contestant;

import static blog.bench.content.Scenario.READER;

import blog.rig.lambda.JavaRuntime;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Who takes part.
public final class Contestants {
    /// The JVM's options of the blog's functions, as the stack deploys them.
    public static final List<String> OPTIONS = List.of("-XX:TieredStopAtLevel=1", "-XX:Tier3LoadFeedback=1000");

    /// As the stack deploys them.
    private static final int READER_MEMORY = 1024;

    private static final Map<String, String> DEPLOYED = Map.of("JAVA_TOOL_OPTIONS", String.join(" ", OPTIONS));

    private static final int TYPICAL_MEMORY = 1024;

    private final Workshop workshop;
    private final JavaRuntime runtime;
    private final Path functions;

    private Contestants(Workshop workshop, JavaRuntime runtime) {
        this.workshop = workshop;
        this.runtime = runtime;
        this.functions = workshop.rig().home().resolve("functions/target/lambda");
    }

    public static Contestants in(Workshop workshop) throws IOException {
        return new Contestants(workshop, JavaRuntime.in(workshop.folder("runtime")));
    }

    public JavaFunction reader() {
        return java("reader", archive("reader"), READER, READER_MEMORY, DEPLOYED);
    }

    /// One of the blog's writing functions.
    public JavaFunction writer(String handler, int memory) {
        String type = handler.substring(handler.lastIndexOf('.') + 1);
        String function = type.replaceFirst("Function$", "").toLowerCase(Locale.ROOT);
        return java(type, archive(function), handler, memory, DEPLOYED);
    }

    public JavaFunction typical() {
        Path archive = workshop.rig().home().resolve("infra/bench/typical/target/typical.jar");
        return java("typical Java", archive, "blog.typical.PostFunction", TYPICAL_MEMORY, Map.of());
    }

    public JavaFunction empty() throws IOException {
        Path archive = Archive.of(EmptyFunction.class, workshop.folder("bin").resolve("empty.jar"))
                .zip();
        return java("empty handler", archive, EmptyFunction.class.getName(), READER_MEMORY, Map.of());
    }

    /// The reader's zip, flags and memory around one call of its SDK.
    public JavaFunction bare() throws IOException {
        Archive archive = new Archive(archive("reader"))
                .with(BareFunction.class, workshop.folder("bin").resolve("bare.zip"));
        return new JavaFunction(
                workshop, runtime, "bare GetItem", archive, BareFunction.class.getName(), READER_MEMORY, DEPLOYED);
    }

    public Optional<Contestant> node() throws IOException, InterruptedException {
        return NodeFunction.build(workshop);
    }

    public Optional<Contestant> c() throws IOException, InterruptedException {
        return CFunction.build(workshop);
    }

    /// The zip of one of the blog's functions for this architecture.
    private Path archive(String function) {
        String architecture = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x86_64";
        return functions.resolve(function + "-" + architecture + ".zip");
    }

    private JavaFunction java(String name, Path archive, String handler, int memory, Map<String, String> environment) {
        return new JavaFunction(workshop, runtime, name, new Archive(archive), handler, memory, environment);
    }
}
