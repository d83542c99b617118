package blog.bench.dynamo;

import blog.rig.wire.Answer;
import blog.rig.wire.Incoming;
import blog.rig.wire.Listener;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/// A process that gives a recording's answers. It is told where the recording and, for TLS, the key store lie, says
/// which port it has, and on `drop` closes every connection, as a snapshot does that is restored hours later.
public final class DynamoStub {
    private static final String TARGET = "x-amz-target";
    private static final String TYPE = "application/x-amz-json-1.0";

    private final Recording recording;
    /// By operation and body, so that a warm request costs no parsing here.
    private final Map<String, Answer> known = new ConcurrentHashMap<>();

    private DynamoStub(Recording recording) {
        this.recording = recording;
    }

    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        var stub = new DynamoStub(Recording.read(Path.of(arguments[0])));
        ServerSocket socket = arguments.length > 1 ? Certificates.listen(Path.of(arguments[1])) : new ServerSocket(0);
        Listener listener = Listener.start(socket, stub::answer);
        System.out.println(listener.port());
        var commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            listener.drop();
            System.out.println("dropped");
        }
    }

    private Answer answer(Incoming request) {
        String target = request.headers().getOrDefault(TARGET, "");
        String operation = target.substring(target.indexOf('.') + 1);
        String body = new String(request.body(), StandardCharsets.UTF_8);
        if (operation.contains("Write") || operation.startsWith("Put") || operation.startsWith("Update")) {
            return known.computeIfAbsent(operation, _ -> answer(operation, body));
        }
        return known.computeIfAbsent(operation + body, _ -> answer(operation, body));
    }

    private Answer answer(String operation, String body) {
        byte[] answer = recording.answer(operation, body).getBytes(StandardCharsets.UTF_8);
        var sum = new CRC32();
        sum.update(answer);
        return new Answer(
                200,
                Map.of(
                        "Content-Type",
                        TYPE,
                        "x-amz-crc32",
                        Long.toString(sum.getValue()),
                        "x-amzn-RequestId",
                        "VMTLC4Q5V0M7P5AUJ4I2G4MCTNVV4KQNSO5AEMVJF66Q9ASUAAJG"),
                answer);
    }
}
