package blog.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GatewayTest {
    private static final List<String> ODD =
            List.of("/posts/%2e%2e", "/posts/../x", "/posts//x", "/posts/a%2Fb", "/posts/;x", "/posts/%c3");

    private Api api;

    @BeforeEach
    void open() throws Exception {
        api = new Api();
    }

    @AfterEach
    void close() {
        api.close();
    }

    private JsonNode event() throws Exception {
        return new ObjectMapper().readTree(api.events.getLast());
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), UTF_8);
    }

    @Nested
    class Events {
        @Test
        void areWhatRestApiV1Sends() throws Exception {
            api.raw("""
                    GET /v1/posts/a%20b%C3%A9?tag=x&tag=%2B+z&limit=5 HTTP/1.1
                    host: blog.example:8080
                    accept: text/html
                    X-Twice: 1
                    x-twice: 2
                    X-Forwarded-For: 10.0.0.1
                    X-Forwarded-Proto: https
                    User-Agent: test
                    Connection: close

                    """);

            var event = (ObjectNode) event();
            var context = (ObjectNode) event.get("requestContext");
            assertThat(context.remove("requestId").textValue()).hasSize(36);
            context.remove("extendedRequestId");
            context.remove("resourceId");
            assertThat(event.toPrettyString()
                            .replace(" : ", ": ")
                            .replace("[ ", "[")
                            .replace(" ]", "]"))
                    .isEqualTo("""
                            {
                              "resource": "/posts/{slug}",
                              "path": "/posts/a%20b%C3%A9",
                              "httpMethod": "GET",
                              "headers": {
                                "Accept": "text/html",
                                "Host": "blog.example:8080",
                                "User-Agent": "test",
                                "X-Forwarded-For": "10.0.0.1, 127.0.0.1",
                                "X-Forwarded-Port": "PORT",
                                "X-Forwarded-Proto": "http",
                                "X-Twice": "2"
                              },
                              "multiValueHeaders": {
                                "Accept": ["text/html"],
                                "Host": ["blog.example:8080"],
                                "User-Agent": ["test"],
                                "X-Forwarded-For": ["10.0.0.1, 127.0.0.1"],
                                "X-Forwarded-Port": ["PORT"],
                                "X-Forwarded-Proto": ["http"],
                                "X-Twice": ["1", "2"]
                              },
                              "queryStringParameters": {
                                "limit": "5",
                                "tag": "+ z"
                              },
                              "multiValueQueryStringParameters": {
                                "tag": ["x", "+ z"],
                                "limit": ["5"]
                              },
                              "pathParameters": {
                                "slug": "a%20b%C3%A9"
                              },
                              "stageVariables": null,
                              "requestContext": {
                                "resourcePath": "/posts/{slug}",
                                "httpMethod": "GET",
                                "requestTime": "05/Jan/2026:10:20:30 +0000",
                                "path": "/v1/posts/a%20b%C3%A9",
                                "accountId": "000000000000",
                                "protocol": "HTTP/1.1",
                                "stage": "v1",
                                "domainPrefix": "blog",
                                "requestTimeEpoch": 1767608430456,
                                "identity": {
                                  "cognitoIdentityPoolId": null,
                                  "accountId": null,
                                  "cognitoIdentityId": null,
                                  "caller": null,
                                  "sourceIp": "127.0.0.1",
                                  "principalOrgId": null,
                                  "accessKey": null,
                                  "cognitoAuthenticationType": null,
                                  "cognitoAuthenticationProvider": null,
                                  "userArn": null,
                                  "userAgent": "test",
                                  "user": null
                                },
                                "domainName": "blog.example",
                                "apiId": "local"
                              },
                              "body": null,
                              "isBase64Encoded": false
                            }""".replace("PORT", Integer.toString(api.listener.port())));
        }

        @Test
        void haveTheBodyInBase64() throws Exception {
            api.send(api.request("/v1/posts/a")
                    .PUT(BodyPublishers.ofString("# Hé"))
                    .build());

            assertThat(event().get("body").textValue()).isEqualTo("IyBIw6k=");
            assertThat(event().get("isBase64Encoded").booleanValue()).isTrue();
            assertThat(event().get("headers").has("Content-Length")).isFalse();
        }

        @Test
        void haveNullForWhatIsAbsent() throws Exception {
            api.get("/v1/posts?");

            assertThat(event().get("queryStringParameters").isNull()).isTrue();
            assertThat(event().get("multiValueQueryStringParameters").isNull()).isTrue();
            assertThat(event().get("pathParameters").isNull()).isTrue();
        }

        @Test
        void keepOddPathsAsTheyWereSent() throws Exception {
            for (String path : ODD) {
                String raw = api.raw("GET /v1" + path + " HTTP/1.1\nHost: h\nConnection: close\n\n");

                assertThat(raw).startsWith("HTTP/1.1 200 ");
                assertThat(event().get("path").textValue()).isEqualTo(path);
            }
        }
    }

    @Nested
    class Routing {
        private String functionOf(String method, String path) throws Exception {
            api.send(api.request(path).method(method, BodyPublishers.noBody()).build());
            return api.called.getLast() + " " + event().get("resource").textValue();
        }

        @Test
        void followsTheContract() throws Exception {
            assertThat(functionOf("GET", "/v1/posts")).isEqualTo("reader /posts");
            assertThat(functionOf("PUT", "/v1/posts/a")).isEqualTo("author /posts/{slug}");
            assertThat(functionOf("POST", "/v1/posts/a/comments")).isEqualTo("commenter /posts/{slug}/comments");
            assertThat(functionOf("GET", "/v1/posts/first")).isEqualTo("author /posts/first");
            assertThat(functionOf("POST", "/v1/posts/first/comments")).isEqualTo("commenter /posts/{slug}/comments");
        }

        @Test
        void sendsHeadWhereGetGoes() throws Exception {
            assertThat(functionOf("HEAD", "/v1/posts/first")).isEqualTo("author /posts/first");
        }

        @Test
        void sendsWhatTheContractDoesNotHaveToTheReader() throws Exception {
            assertThat(functionOf("DELETE", "/v1/posts/first")).isEqualTo("reader /posts/first");
            assertThat(functionOf("BREW", "/v1/posts/a")).isEqualTo("reader /posts/{slug}");
            assertThat(functionOf("OPTIONS", "/v1/posts/a")).isEqualTo("reader /posts/{slug}");
            assertThat(functionOf("GET", "/v1/nothing/here")).isEqualTo("reader /{proxy+}");
            assertThat(functionOf("GET", "/v1/posts//x")).isEqualTo("reader /{proxy+}");
            assertThat(functionOf("GET", "/v1")).isEqualTo("reader /");
            assertThat(functionOf("GET", "/v1/")).isEqualTo("reader /");
        }

        @Test
        void takesASlashAtTheEndForTheSameResource() throws Exception {
            assertThat(functionOf("GET", "/v1/posts/")).isEqualTo("reader /posts");
            assertThat(event().get("path").textValue()).isEqualTo("/posts/");
        }

        @Test
        void forbidsWhatIsOutsideTheStage() throws Exception {
            for (String path : new String[] {"/", "/posts", "/v1x"}) {
                HttpResponse<byte[]> response = api.get(path);

                assertThat(response.statusCode()).isEqualTo(403);
                assertThat(text(response)).isEqualTo("{\"message\":\"Forbidden\"}");
            }
            assertThat(api.events).isEmpty();
        }
    }

    @Nested
    class Answers {
        @Test
        void keepTheirHeadersAndBytes() throws Exception {
            api.answer = """
                    {"statusCode":201,"isBase64Encoded":true,"body":"H4sI/w==",
                     "headers":{"ETag":"\\"1\\"","x-lower":"a, b","Content-Type":"application/json"},
                     "multiValueHeaders":{"Link":["<a>","<b>"],"x-lower":["a, b"]}}
                    """;

            String raw = api.raw("GET /v1/posts HTTP/1.1\nHost: h\nConnection: close\n\n");

            assertThat(raw).startsWith("HTTP/1.1 201 ");
            assertThat(raw).contains("\r\nETag: \"1\"\r\n", "\r\nLink: <a>\r\n", "\r\nLink: <b>\r\n");
            assertThat(raw).containsOnlyOnce("\r\nx-lower: a, b\r\n").contains("\r\nContent-Length: 4\r\n");
            assertThat(raw).endsWith("\r\n\r\n\u001f\u008b\u0008\u00ff");
        }

        @Test
        void haveNoBodyWhereHttpForbidsOne() throws Exception {
            api.answer = "{\"statusCode\":304,\"headers\":{\"ETag\":\"x\"},\"body\":\"\"}";
            assertThat(api.get("/v1/posts").body()).isEmpty();

            api.answer = "{\"statusCode\":204,\"body\":\"\"}";
            assertThat(api.get("/v1/posts").headers().firstValue("Content-Length"))
                    .isEmpty();

            api.answer = "{\"statusCode\":200,\"headers\":{\"Content-Length\":\"1234\"},\"body\":\"\"}";
            String head = api.raw("HEAD /v1/posts HTTP/1.1\nHost: h\nConnection: close\n\n");
            assertThat(head).contains("\r\nContent-Length: 1234\r\n").endsWith("\r\n\r\n");
        }

        @Test
        void are502WhenTheFunctionThrowsOrAnswersNonsense() throws Exception {
            for (String answer : new String[] {"", "[]", "{}", "{\"statusCode\":200,\"surprise\":1}", "not JSON"}) {
                api.answer = answer;

                HttpResponse<byte[]> response = api.get("/v1/posts");

                assertThat(response.statusCode()).isEqualTo(502);
                assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
                assertThat(text(response)).contains("\"status\":502").doesNotContain("secret");
            }
            assertThat(api.failures).hasSize(5);
        }
    }

    @Nested
    class Limits {
        private HttpResponse<byte[]> put(int bytes) throws Exception {
            return api.send(api.request("/v1/posts/a")
                    .PUT(BodyPublishers.ofByteArray(new byte[bytes]))
                    .build());
        }

        @Test
        void refuseARequestOver10Mb() throws Exception {
            HttpResponse<byte[]> response = put(10 * 1024 * 1024 + 1);

            assertThat(response.statusCode()).isEqualTo(413);
            assertThat(text(response)).contains("\"status\":413");
            assertThat(api.events).isEmpty();
        }

        @Test
        void refuseAnEventOver6Mb() throws Exception {
            assertThat(put(4_800_000).statusCode()).isEqualTo(413);
            assertThat(put(4_500_000).statusCode()).isEqualTo(200);
        }

        @Test
        void make502OfAnAnswerOver6Mb() throws Exception {
            api.answer = "{\"statusCode\":200,\"body\":\"" + "x".repeat(6 * 1024 * 1024 + 100) + "\"}";

            assertThat(api.get("/v1/posts").statusCode()).isEqualTo(502);
        }

        @Test
        void refuseMoreHeaderThanTheGatewayTakes() throws Exception {
            HttpResponse<byte[]> response = api.send(
                    api.request("/v1/posts").header("X", "y".repeat(20_000)).build());

            assertThat(response.statusCode()).isEqualTo(431);
            assertThat(text(response)).contains("\"status\":431");
        }

        @Test
        void refuseAPathWhoseEscapesAreNone() throws Exception {
            for (String path : new String[] {"/posts/%zz", "/posts/%", "/posts/a%00b"}) {
                assertThat(api.raw("GET /v1" + path + " HTTP/1.1\nHost: h\nConnection: close\n\n"))
                        .startsWith("HTTP/1.1 400 ")
                        .contains("\"status\":400");
            }
        }

        @Test
        void refuseAQueryThatIsNotUtf8() throws Exception {
            for (String query : new String[] {"tag=%", "tag=%ff", "%c3=1"}) {
                assertThat(api.raw("GET /v1/posts?" + query + " HTTP/1.1\nHost: h\nConnection: close\n\n"))
                        .startsWith("HTTP/1.1 400 ");
            }
        }
    }
}
