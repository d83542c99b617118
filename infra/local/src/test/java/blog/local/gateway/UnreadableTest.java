package blog.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the gateway refuses before anybody looks at it says what it is.
class UnreadableTest {
    private Api api;

    @BeforeEach
    void open() throws Exception {
        api = new Api();
    }

    @AfterEach
    void close() {
        api.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Expect: tea, 417, Expectation Failed, 100-continue",
        "'Transfer-Encoding: gzip, chunked', 400, Bad Request, chunked",
        "Transfer-Encoding: gzip, 400, Bad Request, ''",
        "Content-Length: x, 400, Bad Request, ''"
    })
    void everyStatusHasItsTitle(String header, int status, String title, String detail) throws IOException {
        assertThat(api.raw("PUT /v1/posts/a HTTP/1.1\nHost: h\nConnection: close\n" + header + "\n\n"))
                .startsWith("HTTP/1.1 " + status + " ")
                .contains("\"title\":\"" + title + "\"", detail);
    }

    @Test
    void theClientIsToldThatTheConnectionEnds() throws IOException {
        assertThat(api.raw("GET /v1/posts/a%00b HTTP/1.1\nHost: h\n\n"))
                .startsWith("HTTP/1.1 400 ")
                .containsIgnoringCase("\r\nConnection: close\r\n");
    }

    @Test
    void whatIsTooLongHasItsTitleToo() throws IOException {
        assertThat(api.raw("GET /v1/posts?q=" + "x".repeat(20_000) + " HTTP/1.1\nHost: h\nConnection: close\n\n"))
                .startsWith("HTTP/1.1 414 ")
                .contains("\"title\":\"URI Too Long\"");
        assertThat(api.raw("GET /v1/posts HTTP/1.1\nHost: h\nX: " + "x".repeat(20_000) + "\n\n"))
                .startsWith("HTTP/1.1 431 ")
                .contains("\"title\":\"Request Header Fields Too Large\"");
    }
}
