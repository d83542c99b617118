package blog.suite;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLSocketFactory;

/// HTTP/1.1 by hand, for requests that a well-behaved client refuses to send.
final class Wire {
    private static final int TIMEOUT_MILLIS = 60_000;

    private Wire() {}

    static Answer send(URI base, String method, String path) {
        try (Socket socket = connect(base)) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            String request = method + " " + base.getRawPath() + path + " HTTP/1.1\r\nHost: " + base.getRawAuthority()
                    + "\r\nAccept: application/json\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            return parse(method + " " + path, socket.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path + ": " + e, e);
        }
    }

    private static Socket connect(URI base) throws IOException {
        boolean secure = "https".equals(base.getScheme());
        int port = base.getPort() >= 0 ? base.getPort() : secure ? 443 : 80;
        return secure
                ? SSLSocketFactory.getDefault().createSocket(base.getHost(), port)
                : new Socket(base.getHost(), port);
    }

    private static Answer parse(String asked, byte[] bytes) {
        int end = new String(bytes, ISO_8859_1).indexOf("\r\n\r\n");
        if (end < 0) {
            throw new AssertionError(asked + " was answered with something that is not HTTP");
        }
        String[] lines = new String(bytes, 0, end, ISO_8859_1).split("\r\n");
        Map<String, List<String>> headers = new HashMap<>();
        for (String line : Arrays.asList(lines).subList(1, lines.length)) {
            int colon = line.indexOf(':');
            headers.computeIfAbsent(line.substring(0, colon).toLowerCase(java.util.Locale.ROOT), _ -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        byte[] body = Arrays.copyOfRange(bytes, end + 4, bytes.length);
        boolean chunked = headers.getOrDefault("transfer-encoding", List.of()).contains("chunked");
        int status = Integer.parseInt(lines[0].split(" ")[1]);
        return Answer.of(asked, status, headers, chunked ? joined(body) : body);
    }

    private static byte[] joined(byte[] chunks) {
        var out = new ByteArrayOutputStream();
        String text = new String(chunks, ISO_8859_1);
        int at = 0;
        while (at < chunks.length) {
            int lineEnd = text.indexOf("\r\n", at);
            int length =
                    Integer.parseInt(text.substring(at, lineEnd).split(";")[0].strip(), 16);
            out.write(chunks, lineEnd + 2, length);
            at = length == 0 ? chunks.length : lineEnd + 2 + length + 2;
        }
        return out.toByteArray();
    }
}
