package blog.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import blog.TestBlog;
import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The handlers on events as REST API v1 sends them.
class ApiFunctionTest {
    private static final JsonMapper JSON = new JsonMapper();
    /// Of which nothing is asked.
    private static final Context NO_CONTEXT = (Context) Proxy.newProxyInstance(
            ApiFunctionTest.class.getClassLoader(), new Class<?>[] {Context.class}, (_, method, _) -> {
                throw new UnsupportedOperationException(method.getName());
            });

    private final TestBlog stage = new TestBlog();
    private final AuthorFunction author = new AuthorFunction(stage.blog);
    private final ReaderFunction reader = new ReaderFunction(stage.blog);

    @Test
    void aPostGoesInAndComesOut() throws IOException {
        JsonNode created = call(author, event("PUT", "/posts/hello", "Hi *there*.", false));
        JsonNode read = call(reader, event("GET", "/posts/hello", "", false));

        assertThat(created.get("statusCode").intValue()).isEqualTo(201);
        assertThat(created.at("/headers/Location").textValue())
                .isEqualTo("https://abc.execute-api.eu-central-1.amazonaws.com/v1/posts/hello");
        assertThat(read.get("statusCode").intValue()).isEqualTo(200);
        assertThat(read.get("isBase64Encoded").booleanValue()).isFalse();
        assertThat(JSON.readTree(read.get("body").textValue()).get("html").textValue())
                .isEqualTo("<p>Hi <em>there</em>.</p>\n");
    }

    @Test
    void bodiesComeInBase64WhereTheGatewayTakesThemForBinary() throws IOException {
        String body = Base64.getEncoder().encodeToString("Grüße, 日本".getBytes(StandardCharsets.UTF_8));

        JsonNode created = call(author, event("PUT", "/posts/hello", body, true));

        assertThat(created.get("body").textValue()).contains("Grüße, 日本");
    }

    @Test
    void compressedAnswersGoOutInBase64() throws IOException {
        call(author, event("PUT", "/posts/hello", "Hi.", false));

        JsonNode read = call(reader, event("GET", "/posts/hello", "", false).replace("identity", "gzip"));

        assertThat(read.get("isBase64Encoded").booleanValue()).isTrue();
        assertThat(read.at("/headers/Content-Encoding").textValue()).isEqualTo("gzip");
        assertThat(read.at("/headers/ETag").textValue()).endsWith("-json-gz\"");
    }

    @Test
    void aPathUnderACustomDomainKeepsItsBase() throws IOException {
        call(author, event("PUT", "/posts/hello", "Hi.", false));

        JsonNode read = call(
                reader,
                event("GET", "/posts/hello", "", false)
                        .replace("\"path\": \"/posts/hello\",", "\"path\": \"/v1/posts/hello\","));

        assertThat(read.get("statusCode").intValue()).isEqualTo(200);
    }

    /// Nothing leaves a function but an answer: one that throws is a 502 which no log line explains.
    @ParameterizedTest
    @ValueSource(strings = {"", "not JSON", "[]", "{\"path\":7", "{\"isBase64Encoded\":true,\"body\":\"%\"}"})
    void anEventThatCannotBeReadIsAnsweredToo(String event) throws IOException {
        JsonNode answer = call(reader, event);

        assertThat(answer.get("statusCode").intValue()).isIn(404, 500);
        assertThat(answer.at("/headers/Content-Type").textValue()).isEqualTo("application/problem+json");
        assertThat(answer.at("/headers/Access-Control-Allow-Origin").textValue())
                .isEqualTo("*");
    }

    private static JsonNode call(ApiFunction function, String event) throws IOException {
        var out = new ByteArrayOutputStream();
        function.handleRequest(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), out, NO_CONTEXT);
        return JSON.readTree(out.toByteArray());
    }

    private static String event(String method, String path, String body, boolean base64) {
        return """
                {
                  "resource": "/posts/{slug}",
                  "path": "%s",
                  "httpMethod": "%s",
                  "headers": {"Accept-Encoding": "identity"},
                  "multiValueHeaders": {
                    "Accept-Encoding": ["identity"],
                    "Authorization": ["Bearer secret"],
                    "Host": ["abc.execute-api.eu-central-1.amazonaws.com"],
                    "X-Forwarded-Proto": ["https"]
                  },
                  "queryStringParameters": null,
                  "multiValueQueryStringParameters": null,
                  "pathParameters": {"slug": "hello"},
                  "stageVariables": null,
                  "requestContext": {
                    "resourcePath": "/posts/{slug}",
                    "httpMethod": "%s",
                    "path": "/v1%s",
                    "stage": "v1",
                    "domainName": "abc.execute-api.eu-central-1.amazonaws.com",
                    "requestId": "c6af9ac6-7b61-11e6-9a41-93e8deadbeef",
                    "identity": {"sourceIp": "192.0.2.1", "userAgent": "curl/8"}
                  },
                  "body": "%s",
                  "isBase64Encoded": %s
                }
                """.formatted(path, method, method, path, body, base64);
    }
}
