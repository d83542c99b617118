package blog.lambda.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import blog.settings.Settings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where a request is said to come from, and who is believed.
class ClientAddressTest {
    private static final String CONNECTION = "198.51.100.7";
    private static final String VISITOR = "2001:db8::7";
    private static final String SECRET = "from-the-cdn-and-nobody-else";

    @Test
    void isTheConnectionsWhereThereIsNoCdn() throws IOException {
        assertThat(address("", "")).isEqualTo(CONNECTION);
    }

    @Test
    void isWhatTheCdnSays() throws IOException {
        assertThat(address(SECRET, """
                "X-Origin-Secret":["%s"],"X-Viewer-Address":["%s"]""".formatted(SECRET, VISITOR))).isEqualTo(VISITOR);
    }

    /// The names of such headers are known, since they are in a public repository.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"x-viewer-address\":[\"192.0.2.1\"]",
                "\"x-viewer-address\":[\"192.0.2.1\"],\"x-origin-secret\":[\"\"]",
                "\"x-viewer-address\":[\"192.0.2.1\"],\"x-origin-secret\":[\"from-the-cdn\"]",
                "\"x-viewer-address\":[\"192.0.2.1\"],\"x-origin-secret\":[\"FROM-THE-CDN-AND-NOBODY-ELSE\"]",
                "\"x-viewer-address\":[\"192.0.2.1\"],\"x-origin-secret\":[\"a\",\"from-the-cdn-and-nobody-else\"]",
                "\"X-Forwarded-For\":[\"192.0.2.1\"],\"X-Real-Ip\":[\"192.0.2.1\"]",
                "\"CloudFront-Viewer-Address\":[\"192.0.2.1:1\"],\"Forwarded\":[\"for=192.0.2.1\"]",
                "\"True-Client-Ip\":[\"192.0.2.1\"],\"Cf-Connecting-Ip\":[\"192.0.2.1\"]"
            })
    void isNotWhatAnybodyElseSays(String headers) throws IOException {
        assertThat(address(SECRET, headers)).isEqualTo(CONNECTION);
        assertThat(address("", headers)).isEqualTo(CONNECTION);
    }

    /// Without a secret of ours none is right, the empty one neither.
    @Test
    void nobodyIsTheCdnWhereNoSecretIsSet() throws IOException {
        assertThat(address("", "\"x-viewer-address\":[\"192.0.2.1\"],\"x-origin-secret\":[\"\"]"))
                .isEqualTo(CONNECTION);
    }

    @Test
    void isUnknownWhereTheGatewaySaysNone() throws IOException {
        assertThat(read("", "{\"requestContext\":{\"identity\":null,\"path\":\"/v1/x\"},\"path\":\"/x\"}"))
                .isEmpty();
        assertThat(read("", "{\"requestContext\":{\"identity\":{\"sourceIp\":null}},\"path\":\"/x\"}"))
                .isEmpty();
    }

    private static String address(String secret, String headers) throws IOException {
        return read(
                secret,
                "{\"httpMethod\":\"POST\",\"path\":\"/x\",\"multiValueHeaders\":{" + headers
                        + "},\"requestContext\":{\"identity\":{\"caller\":null,\"sourceIp\":\"" + CONNECTION + "\"}}}");
    }

    private static String read(String secret, String event) throws IOException {
        var settings = Settings.from(Map.of("CONTENT_TABLE", "a", "COMMENTS_TABLE", "b", "BLOG_ORIGIN_SECRET", secret));
        return ApiEvent.read(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), settings)
                .address();
    }
}
