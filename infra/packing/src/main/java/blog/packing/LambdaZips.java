package blog.packing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/// The build step that writes, beside the jar with everything, a zip for each of Lambda's architectures and
/// each kind of function: `lib/` with a jar, and with the native library where Lambda's loader looks for it,
/// so that no start unpacks one.
public final class LambdaZips {
    private static final String SDK = "software/amazon/awssdk/";
    private static final Map<String, String> ARCHITECTURES = Map.of("x86_64", "x86_64", "arm64", "armv8");

    private LambdaZips() {}

    /// The argument is the jar with everything.
    public static void main(String[] args) throws IOException {
        Path all = Path.of(args[0]);
        Program program = Program.read(all);
        var reader =
                Shaking.of(program, type -> type.equals("blog/lambda/ReaderFunction") || isCalledFromOutside(type));
        // What renders and parses is too much of a black box to take apart; the SDK is the larger part anyway.
        var writers = Shaking.of(program, type -> !type.startsWith(SDK) || isCalledFromOutside(type));
        for (var architecture : ARCHITECTURES.entrySet()) {
            String library = "linux/" + architecture.getValue() + "/glibc/libaws-crt-jni.so";
            byte[] bytes = Objects.requireNonNull(program.resources().get(library), library);
            String suffix = "-" + architecture.getKey() + ".zip";
            Files.write(all.resolveSibling("reader" + suffix), zip(reader, bytes));
            Files.write(all.resolveSibling("writers" + suffix), zip(writers, bytes));
        }
    }

    /// By Lambda's runtime, which brings these itself, and by native code, which looks its classes up when it starts.
    private static boolean isCalledFromOutside(String type) {
        return type.startsWith("org/crac/")
                || type.startsWith(SDK + "crt/")
                || type.matches("com/amazonaws/services/lambda/runtime/[^/]+");
    }

    private static byte[] zip(SortedMap<String, byte[]> program, byte[] library) throws IOException {
        var files = new TreeMap<String, byte[]>();
        files.put("lib/blog.jar", Archive.stored(program));
        files.put("lib/libaws-crt-jni.so", library);
        return Archive.packed(files);
    }
}
