package blog.packing;

import java.io.IOException;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The build step that writes, beside the jar with everything, a zip for each function and each of Lambda's
/// architectures: `lib/` with a jar of what the function can reach, and with the native library where Lambda's loader
/// looks for it, so that no start unpacks one.
public final class LambdaZips {
    private static final Pattern FUNCTION = Pattern.compile("blog/lambda/(\\w+)Function");
    private static final Map<String, String> ARCHITECTURES = Map.of("x86_64", "x86_64", "arm64", "armv8");

    private LambdaZips() {}

    /// The argument is the jar with everything.
    public static void main(String[] args) throws IOException {
        Path all = Path.of(args[0]);
        Program program = Program.read(all);
        for (var type : program.classes().entrySet()) {
            Matcher function = FUNCTION.matcher(type.getKey());
            if (function.matches() && !type.getValue().flags().has(AccessFlag.ABSTRACT)) {
                String name = function.group(1).toLowerCase(Locale.ROOT);
                write(all, name, program, Shaking.of(program, type.getKey()));
            }
        }
    }

    private static void write(Path all, String name, Program program, SortedMap<String, byte[]> reached)
            throws IOException {
        for (var architecture : ARCHITECTURES.entrySet()) {
            String library = "linux/" + architecture.getValue() + "/glibc/libaws-crt-jni.so";
            var files = new TreeMap<String, byte[]>();
            files.put("lib/blog.jar", Archive.stored(reached));
            files.put(
                    "lib/libaws-crt-jni.so",
                    Objects.requireNonNull(program.resources().get(library), library));
            Files.write(all.resolveSibling(name + "-" + architecture.getKey() + ".zip"), Archive.packed(files));
        }
    }
}
