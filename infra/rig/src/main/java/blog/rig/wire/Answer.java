package blog.rig.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// One response.
public record Answer(int status, Map<String, String> headers, byte[] body) {
    public static Answer of(int status, String type, byte[] body) {
        return new Answer(status, Map.of("Content-Type", type), body);
    }

    /// In one write, so that it leaves as one packet where it fits into one.
    void write(OutputStream out) throws IOException {
        var head = new StringBuilder(256).append("HTTP/1.1 ").append(status).append(" OK\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
        var whole = new ByteArrayOutputStream(head.length() + body.length);
        whole.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        whole.write(body);
        whole.writeTo(out);
        out.flush();
    }
}
