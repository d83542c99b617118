package blog.rig.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// How Lambda's `java25` starts a function: AWS's runtime client on the class path, the heap a share of the function's
/// memory, the serial collector, and only the first compiler unless a snapshot makes good for the second.
public final class JavaRuntime {
    private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client";
    private static final List<String> JARS = List.of(
            "aws-lambda-java-runtime-interface-client",
            "aws-lambda-java-core",
            "aws-lambda-java-serialization",
            "utils-lite");
    private static final double HEAP_SHARE = 0.8;
    /// The part of the memory that a JVM starts its heap with; the rig's machine has more memory than the function.
    private static final int INITIAL_SHARE = 64;

    private final Path nativeClient;
    private final Path temporary;

    private JavaRuntime(Path nativeClient, Path temporary) {
        this.nativeClient = nativeClient;
        this.temporary = temporary;
    }

    /// Unpacks the runtime client's native part once, as the managed runtime has it.
    public static JavaRuntime in(Path folder) throws IOException {
        String architecture = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
        String library = "/jni/libaws-lambda-jni.linux-" + architecture + ".so";
        Path unpacked = folder.resolve("libaws-lambda-jni.so");
        try (InputStream in = JavaRuntime.class.getResourceAsStream(library)) {
            if (in == null) {
                throw new IOException(library + " is missing");
            }
            Files.copy(in, unpacked, StandardCopyOption.REPLACE_EXISTING);
        }
        return new JavaRuntime(unpacked, Files.createDirectories(folder.resolve("tmp")));
    }

    /// `memory` is the function's in megabytes; `flags` are more of the JVM's.
    public List<String> command(String handler, int memory, boolean snapStart, List<String> flags) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + (int) (memory * HEAP_SHARE) + "m");
        command.add("-Xms" + memory / INITIAL_SHARE + "m");
        command.add("-XX:+UseSerialGC");
        if (!snapStart) {
            command.add("-XX:TieredStopAtLevel=1");
        }
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-D" + CLIENT + ".runtimeapi.NativeClient.JNI=" + nativeClient);
        // By which a function's hooks find the runtime's, and not a JVM's own.
        command.add("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");
        command.add("-Djava.io.tmpdir=" + temporary);
        command.addAll(flags);
        command.addAll(List.of("-cp", classPath(), CLIENT + ".AWSLambda", handler));
        return command;
    }

    /// Among what this process was started with.
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(":"))
                .filter(entry -> JARS.stream()
                        .anyMatch(jar -> Path.of(entry).getFileName().toString().matches(jar + "-[0-9.]+\\.jar")))
                .collect(Collectors.joining(":"));
    }
}
