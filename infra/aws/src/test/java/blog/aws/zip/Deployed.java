package blog.aws.zip;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Functions with the settings that this build gives to its tests, in this process, on a store of the test's choice.
final class Deployed {
    private static final String ENDPOINT = "aws.endpointUrl";

    private Deployed() {}

    /// What `run` prints, by lines, while functions that it makes take `endpoint` for AWS.
    static List<String> log(String endpoint, Runnable run) {
        PrintStream console = System.out;
        var log = new ByteArrayOutputStream();
        System.setProperty(ENDPOINT, endpoint);
        System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            run.run();
        } finally {
            System.setOut(console);
            System.clearProperty(ENDPOINT);
        }
        return log.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
