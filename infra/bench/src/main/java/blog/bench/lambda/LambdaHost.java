package blog.bench.lambda;

import blog.rig.lambda.Invocation;
import blog.rig.lambda.RuntimeApi;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A process that is Lambda to one function at a time. It takes commands on standard input and answers each
/// with a line: `open` (a fresh port for the next function), `serve COUNT FILE` (hand out so many of the
/// file's events, one a line, and tell when each was handed out and answered), `snapshot` (wait until the
/// function is ready for one), `restore`. Times are of the system's monotonic clock, which all processes
/// share.
public final class LambdaHost {
    private static final Pattern STATUS = Pattern.compile("\"statusCode\":\\s*(\\d+)");

    private RuntimeApi api = RuntimeApi.open();

    private LambdaHost() throws IOException {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var host = new LambdaHost();
        var commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            System.out.println(host.run(line.split(" ", 3)));
        }
    }

    private String run(String[] command) throws IOException, InterruptedException {
        return switch (command[0]) {
            case "open" -> open();
            case "serve" -> serve(Integer.parseInt(command[1]), Files.readAllLines(Path.of(command[2])));
            case "snapshot" -> Long.toString(api.snapshot());
            case "restore" -> Long.toString(api.restore());
            default -> throw new IllegalArgumentException(command[0]);
        };
    }

    private String open() throws IOException {
        api.close();
        api = RuntimeApi.open();
        return Integer.toString(api.port());
    }

    /// What [Served] reads: when the function first asked for work, and one `handed out:answered:status` an event.
    private String serve(int count, List<String> events) throws InterruptedException {
        List<Invocation> served = api.serve(count, events);
        return served.stream()
                .map(each -> " " + each.handedOut() + ":" + each.answered() + ":" + status(each))
                .collect(Collectors.joining("", Long.toString(api.ready()), ""));
    }

    private static String status(Invocation invocation) {
        if (invocation.failed()) {
            return "500";
        }
        var member = STATUS.matcher(new String(invocation.body(), StandardCharsets.UTF_8));
        return member.find() ? member.group(1) : "0";
    }
}
