package blog;

import static blog.Requests.as;
import static blog.Requests.put;
import static org.assertj.core.api.Assertions.assertThat;

import blog.http.Response;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Empty texts and null in every JSON body: an empty value is refused by its name, an empty text that is only shown is
/// absent, and null is absent wherever the member may be.
class EmptyMembersTest {
    private final TestBlog blog = new TestBlog();

    @BeforeEach
    void write() {
        blog.author.handle(put("a", "Text."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    POST | /tokens          | {"name":"","role":"author"}                      | name
                    POST | /tokens          | {"name":"\\u200b","role":"author"}               | name
                    POST | /tokens          | {"name":null,"role":"author"}                    | name
                    POST | /tokens          | {"name":"Ada","role":""}                         | role
                    POST | /tokens          | {"name":"Ada","role":null}                       | role
                    POST | /tokens          | {"name":"Ada","role":"author","expires":""}      | expires
                    POST | /tokens          | {"name":"Ada","role":"author","expires":" "}     | expires
                    POST | /tokens          | {"name":"Ada","role":"author","prefix":""}       | prefix
                    POST | /tokens          | {"name":"Ada","role":"author","prefix":"\\u00a0"} | prefix
                    PUT  | /tags/t          | {"name":""}                                      | name
                    PUT  | /tags/t          | {"name":" "}                                     | name
                    PUT  | /tags/t          | {"aliases":[""]}                                 | aliases
                    PUT  | /tags/t          | {"aliases":[null]}                               | aliases
                    PUT  | /authors/ada     | {"name":""}                                      | name
                    PUT  | /authors/ada     | {"name":"\\u3164"}                               | name
                    PUT  | /authors/ada     | {"name":null}                                    | name
                    PUT  | /authors/ada     | {}                                               | name
                    POST | /posts/a/rename  | {"slug":""}                                      | slug
                    POST | /posts/a/rename  | {"slug":" "}                                     | slug
                    POST | /posts/a/rename  | {"slug":null}                                    | slug
                    POST | /posts/a/preview | {"hours":""}                                     | hours
                    POST | /batch           | {"items":null}                                   | items
                    POST | /batch           | {"items":[{"slug":"","markdown":"a"}]}           | items[0].slug
                    POST | /batch           | {"items":[{"slug":null,"markdown":"a"}]}         | items[0]
                    POST | /batch           | {"items":[{"slug":"b","markdown":null}]}         | items[0]
                    POST | /batch           | {"items":[{"slug":"b","markdown":"a","path":""}]} | items[0].path
                    POST | /batch           | {"items":[{"slug":"b","markdown":"a","ifMatch":" "}]} | items[0].ifMatch
                    POST | /posts/a/comments | {"author":{"name":""},"markdown":"a"}           | author.name
                    POST | /posts/a/comments | {"author":{"name":"\\u2800"},"markdown":"a"}    | author.name
                    POST | /posts/a/comments | {"author":null,"markdown":"a"}                  | author
                    POST | /posts/a/comments | {"author":{"name":"Ada"},"markdown":""}         | markdown
                    POST | /posts/a/comments | {"author":{"name":"Ada"},"markdown":"\\u200b\\u2060"} | markdown
                    POST | /posts/a/comments | {"author":{"name":"Ada"},"markdown":"**\\u2800** &#8203;"} | markdown
                    POST | /posts/a/comments | {"author":{"name":"Ada"},"markdown":null}       | markdown
                    POST | /posts/a/comments | {"author":{"name":"Ada"},"markdown":"a","parent":""} | parent
                    """)
    void anEmptyValueIsRefusedByItsName(String method, String target, String body, String field) {
        Response response = send(method, target, body);

        assertThat(response.status()).isEqualTo(422);
        assertThat(Requests.json(response).at("/errors/0/field").asText()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    POST | /tokens          | {"name":"Ada","role":"author","expires":null,"prefix":null}
                    PUT  | /tags/t          | {"name":null,"description":null,"aliases":null}
                    PUT  | /tags/t          | {"description":""}
                    PUT  | /tags/t          | {"description":"\\u200b"}
                    PUT  | /authors/ada     | {"name":"Ada","bio":null,"url":null}
                    PUT  | /authors/ada     | {"name":"Ada","bio":"","url":""}
                    POST | /posts/a/preview | {"hours":null}
                    POST | /posts/a/comments | {"author":{"name":"Ada","url":null},"markdown":"a","parent":null}
                    POST | /posts/a/comments | {"author":{"name":"Ada","url":""},"markdown":"a"}
                    """)
    void whatMayBeAbsentMayBeNullAndWhatIsOnlyShownEmpty(String method, String target, String body) {
        Response response = send(method, target, body);

        assertThat(response.status()).isEqualTo(201);
        assertThat(new String(response.body(), StandardCharsets.UTF_8))
                .doesNotContain("\"description\"", "\"bio\"", "\"prefix\"");
    }

    @Test
    void aBatchMayHaveNulls() {
        Response response = send(
                "POST", "/batch", "{\"items\":[{\"slug\":\"b\",\"markdown\":\"a\",\"path\":null,\"ifMatch\":null}]}");

        assertThat(Requests.json(response).at("/items/0/status").asInt()).isEqualTo(201);
    }

    @Test
    void namesTurnNoText() {
        assertThat(Requests.json(send("POST", "/tokens", "{\"name\":\"A\u202eda\",\"role\":\"reader\"}"))
                        .path("name")
                        .asText())
                .isEqualTo("Ada");
        assertThat(Requests.json(send("PUT", "/authors/ada", "{\"name\":\"\u2067Ada\u2069\"}"))
                        .path("name")
                        .asText())
                .isEqualTo("Ada");
        assertThat(Requests.json(send("PUT", "/tags/t", "{\"name\":\"T\u200fee\"}"))
                        .path("name")
                        .asText())
                .isEqualTo("Tee");
        String comment = "{\"author\":{\"name\":\"a\u202egpj.exe\"},\"markdown\":\"a\"}";
        assertThat(Requests.json(send("POST", "/posts/a/comments", comment))
                        .at("/author/name")
                        .asText())
                .isEqualTo("agpj.exe");
    }

    private Response send(String method, String target, String body) {
        var request = as(Requests.TOKEN, method, target, body);
        return target.endsWith("/comments") ? Commenter.of(blog.blog).handle(request) : blog.author.handle(request);
    }
}
