package blog.bench.contestant;

import blog.bench.dynamo.Certificates;
import blog.rig.lambda.JavaRuntime;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A Java function from its archive, to be started in the ways there are.
public final class JavaFunction {
    private final Workshop workshop;
    private final JavaRuntime runtime;
    private final String name;
    private final Archive archive;
    private final String handler;
    private final int memory;
    private final Map<String, String> deployed;

    /// `deployed` is what the function's own deployment adds to its environment.
    JavaFunction(
            Workshop workshop,
            JavaRuntime runtime,
            String name,
            Archive archive,
            String handler,
            int memory,
            Map<String, String> deployed) {
        this.workshop = workshop;
        this.runtime = runtime;
        this.name = name;
        this.archive = archive;
        this.handler = handler;
        this.memory = memory;
        this.deployed = deployed;
    }

    /// A zip on a managed runtime without SnapStart; `flags` are more of the JVM's.
    public Contestant plain(String... flags) throws IOException {
        Path task = archive.unpack(workshop.folder(name));
        return contestant(name, task, environment(task), false, flags);
    }

    /// A version with SnapStart: the runtime client runs the hooks, waits, and goes on after the restore.
    public Contestant snapStart(String... flags) throws IOException {
        Path task = archive.unpack(workshop.folder(name + "-snapstart"));
        Map<String, String> environment = environment(task);
        environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
        environment.keySet().removeIf(key -> key.matches("AWS_(ACCESS|SECRET|SESSION).*"));
        environment.put("AWS_CONTAINER_AUTHORIZATION_TOKEN", "token");
        return contestant(name, task, environment, true, flags);
    }

    /// What writes the cache that [#cached] needs, when it ends.
    public Contestant trainee() throws IOException {
        return wrapped("-XX:AOTCacheOutput=" + cache());
    }

    /// A JDK's ahead-of-time cache, which wants the classes on the class path: by way of a wrapper script.
    public Contestant cached() throws IOException {
        return wrapped("-XX:AOTCache=" + cache());
    }

    private Path cache() throws IOException {
        return workshop.folder("cache").resolve(name + ".aot");
    }

    private Contestant wrapped(String option) throws IOException {
        Path task = archive.unpack(workshop.folder(name + "-aot"));
        Map<String, String> environment = environment(task);
        environment.put("FUNCTION_JAR", archive.jar(task).toString());
        environment.put("AOT", option);
        var command = new ArrayList<>(List.of(
                Resources.unpack("aot-wrapper.sh", workshop.folder("bin")).toString()));
        command.addAll(command(false, "-Xlog:aot=off", "-Xlog:cds=off"));
        return new Contestant(name + ", AOT", command, task, environment, false, 0);
    }

    private List<String> command(boolean snapshot, String... flags) {
        var all = new ArrayList<String>();
        all.add("-Djavax.net.ssl.trustStore=" + workshop.certificates().trustStore());
        all.add("-Djavax.net.ssl.trustStorePassword=" + Certificates.PASSWORD);
        all.addAll(List.of(flags));
        return runtime.command(handler, memory, snapshot, all);
    }

    private Map<String, String> environment(Path task) {
        var environment = new HashMap<>(workshop.environment(task, memory));
        environment.putAll(deployed);
        environment.put("_HANDLER", handler);
        environment.put("SSL_CERT_FILE", workshop.certificates().bundle().toString());
        return environment;
    }

    private Contestant contestant(
            String title, Path task, Map<String, String> environment, boolean snapshot, String... flags)
            throws IOException {
        return new Contestant(title, command(snapshot, flags), task, environment, snapshot, archive.bytes());
    }
}
