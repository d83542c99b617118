package blog.bench.stage;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// A kept-alive HTTP/1.1 connection that sends one request over and over, and does no more work than a load generator
/// has to: what it computes is taken from what it measures.
final class Connection implements Closeable, Times.Call {
    private static final String LENGTH = "content-length:";

    private final byte[] request;
    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;
    private final StringBuilder line = new StringBuilder();

    Connection(int port, String path) throws IOException {
        request = "GET %s HTTP/1.1\r\nHost: localhost:%d\r\nAccept: application/json\r\nAccept-Encoding: gzip\r\n\r\n"
                .formatted(path, port)
                .getBytes(StandardCharsets.US_ASCII);
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        out = socket.getOutputStream();
        in = new BufferedInputStream(socket.getInputStream());
    }

    @Override
    public void make() throws IOException {
        exchange(request);
    }

    /// Another request, of a whole body, over the same connection.
    void exchange(byte[] other) throws IOException {
        out.write(other);
        String status = readLine();
        if (!status.contains(" 20")) {
            throw new IOException(status);
        }
        int length = -1;
        for (String header = readLine(); !header.isEmpty(); header = readLine()) {
            if (header.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
                length = Integer.parseInt(header.substring(LENGTH.length()).strip());
            }
        }
        if (length < 0) {
            throw new IOException("an answer of unknown length");
        }
        in.skipNBytes(length);
    }

    private String readLine() throws IOException {
        line.setLength(0);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the connection was closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
