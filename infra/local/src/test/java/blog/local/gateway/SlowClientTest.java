package blog.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import blog.http.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Clients that say they send a body and do not, or do so without end.
class SlowClientTest {
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final String PUT = "PUT /v1/posts/a HTTP/1.1\r\nHost: h\r\n";

    private Listener listener = Listener.open("127.0.0.1", 0, LONG, LONG);

    @AfterEach
    void close() {
        listener.close();
    }

    private void serve() {
        listener.serve(request -> Outgoing.of(
                Response.of(200, "text/plain", ("got " + request.body().length).getBytes(StandardCharsets.UTF_8))));
    }

    private void serve(Duration idle, Duration bodyTime) {
        listener.close();
        listener = Listener.open("127.0.0.1", 0, idle, bodyTime);
        serve();
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), listener.port());
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    private static String rest(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    @Test
    void threeHundredOfThemKeepNobodyWaiting() throws IOException {
        serve();
        var silent = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 300; i++) {
                Socket socket = connect();
                silent.add(socket);
                send(socket, PUT + "Content-Length: 10\r\n\r\n");
            }
            try (Socket socket = connect()) {
                send(socket, PUT + "Content-Length: 2\r\nConnection: close\r\n\r\nab");
                assertThat(rest(socket)).startsWith("HTTP/1.1 200 ").endsWith("got 2");
            }
        } finally {
            for (Socket socket : silent) {
                socket.close();
            }
        }
    }

    @Test
    void aBodyThatNeverComesIs408() throws IOException {
        serve(Duration.ofMillis(200), LONG);
        try (Socket socket = connect()) {
            send(socket, PUT + "Content-Length: 10\r\n\r\nabc");

            assertThat(rest(socket))
                    .startsWith("HTTP/1.1 408 ")
                    .contains("application/problem+json", "\"title\":\"Request Timeout\"");
        }
    }

    @Test
    void aBodyThatComesForTooLongIs408() throws Exception {
        serve(LONG, Duration.ofMillis(200));
        try (Socket socket = connect()) {
            send(socket, PUT + "Transfer-Encoding: chunked\r\n\r\n");
            while (socket.getInputStream().available() == 0) {
                send(socket, "1\r\na\r\n");
                Thread.sleep(10);
            }
            var start = new byte[13];
            assertThat(socket.getInputStream().readNBytes(start, 0, start.length))
                    .isEqualTo(start.length);
            assertThat(new String(start, StandardCharsets.ISO_8859_1)).isEqualTo("HTTP/1.1 408 ");
        } catch (SocketException e) {
            assertThat(e).as("closed behind its answer").hasMessageContaining("reset");
        }
    }

    @Test
    void whoWaitsToBeToldToSendIsTold() throws IOException {
        serve();
        try (Socket socket = connect()) {
            send(socket, PUT + "Content-Length: 2\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n");
            var told = new byte[25];
            assertThat(socket.getInputStream().readNBytes(told, 0, told.length)).isEqualTo(told.length);
            assertThat(new String(told, StandardCharsets.ISO_8859_1)).startsWith("HTTP/1.1 100 Continue");

            send(socket, "ab");
            assertThat(rest(socket)).contains("HTTP/1.1 200 ").endsWith("got 2");
        }
    }

    @Test
    void requestsInOneGoAreAnsweredInTheirOrder() throws IOException {
        serve();
        try (Socket socket = connect()) {
            send(
                    socket,
                    PUT + "Content-Length: 1\r\n\r\na" + PUT + "Transfer-Encoding: chunked\r\n\r\n2\r\nab\r\n0\r\n\r\n"
                            + PUT + "Content-Length: 3\r\nConnection: close\r\n\r\nabc");
            assertThat(rest(socket)).matches("(?s).*got 1.*got 2.*got 3");
        }
    }

    @Test
    void aBodyThatBreaksOffHurtsNobodyElse() throws IOException {
        serve();
        try (Socket socket = connect()) {
            send(socket, PUT + "Content-Length: 10\r\n\r\nabc");
        }
        try (Socket socket = connect()) {
            send(socket, PUT + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n");
            assertThat(rest(socket)).startsWith("HTTP/1.1 400 ").contains("\"title\":\"Bad Request\"");
        }
        try (Socket socket = connect()) {
            send(socket, "GET /v1/posts HTTP/1.0\r\n\r\n");
            assertThat(rest(socket)).contains(" 200 ").endsWith("got 0");
        }
    }
}
