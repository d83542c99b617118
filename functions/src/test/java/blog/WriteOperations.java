package blog;

import static blog.Requests.as;
import static blog.Requests.authorized;
import static blog.Requests.post;
import static blog.Requests.put;

import blog.http.Problem;
import blog.http.Request;
import blog.http.Response;
import blog.tokens.Principal;
import blog.tokens.Role;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/// Everything that writes to the tables, each by one request or one event.
final class WriteOperations {
    static final String TAGGED = "---\ntags: [old, Web]\n---\nText.\n";
    static final String COMMENT = "{\"author\":{\"name\":\"Ada\"},\"markdown\":\"Hello.\"}";

    private WriteOperations() {}

    /// What lies there `before`, and what is done then; `again` are the right answers to the same once more, after
    /// which there is no more than after the first unless it is not `isRepeatable`.
    record Operation(
            String name,
            Consumer<TestBlog> before,
            BiFunction<TestBlog, Blog, Response> run,
            Set<Integer> again,
            boolean isRepeatable) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Operation> all() {
        return List.of(
                request("put a new post", _ -> {}, _ -> put("a", TAGGED), 200, 201),
                request("put a post", WriteOperations::aPost, _ -> put("a", "Other text."), 200),
                request(
                        "put a post by its version",
                        WriteOperations::aPost,
                        blog -> put("a", "Other text.", "if-match", firstTag(blog)),
                        200),
                request(
                        "put a post with an old address",
                        WriteOperations::aPost,
                        _ -> put("a", "---\nredirect_from: [/b, /c]\n---\nText.\n"),
                        200),
                request("delete", WriteOperations::aPost, _ -> authorized("DELETE", "/posts/a"), 204, 410),
                request("rename", WriteOperations::aPost, _ -> post("/posts/a/rename", "{\"slug\":\"b\"}"), 200),
                request(
                        "restore",
                        blog -> {
                            aPost(blog);
                            blog.author.handle(put("a", "Other text."));
                        },
                        _ -> authorized("POST", "/posts/a/revisions/1/restore"),
                        200),
                batch(),
                request("merge tags", WriteOperations::aPost, _ -> tag("new", "{\"aliases\":[\"old\"]}"), 200, 201),
                request("name a tag once", _ -> {}, _ -> tag("a", "{\"name\":\"A\"}", "if-none-match", "*"), 201, 412),
                request("tell of an author", _ -> {}, _ -> author("if-none-match", "*"), 201, 412),
                request(
                        "tell of an author again",
                        WriteOperations::anAuthor,
                        _ -> author("if-match", Requests.etag(anAuthor(new TestBlog()))),
                        200),
                anew("make a token", _ -> {}, post("/tokens", "{\"name\":\"Ada\",\"role\":\"author\"}")),
                request(
                        "revoke a token",
                        blog -> blog.blog
                                .tables()
                                .tokens()
                                .put("another", new Principal("Bob", Role.READER), Instant.EPOCH, null),
                        _ -> authorized("DELETE", "/tokens/ae448ac86c4e8e4dec645729708ef418"),
                        204,
                        404),
                anew("preview", WriteOperations::aPost, post("/posts/a/preview", "{}")),
                comment(),
                WriteEvents.project(),
                WriteEvents.projectChanges(),
                WriteEvents.count(),
                WriteEvents.publish(),
                WriteEvents.rebuild(),
                WriteEvents.recover());
    }

    private static Operation request(
            String name, Consumer<TestBlog> before, Function<TestBlog, Request> request, Integer... again) {
        return new Operation(
                name, before, (blog, part) -> Author.of(part).handle(request.apply(blog)), Set.of(again), true);
    }

    /// One that makes something new each time, since its secret is told once.
    private static Operation anew(String name, Consumer<TestBlog> before, Request request) {
        return new Operation(name, before, (_, part) -> Author.of(part).handle(request), Set.of(201), false);
    }

    private static Operation batch() {
        String body = "{\"items\":[{\"slug\":\"a\",\"markdown\":\"Text.\"},{\"slug\":\"b\",\"markdown\":\"Text.\"}]}";
        return new Operation(
                "put a batch",
                _ -> {},
                (_, part) -> {
                    Response answer = Author.of(part).handle(post("/batch", body));
                    for (JsonNode item : Requests.json(answer).path("items")) {
                        if (item.path("status").asInt() == 503) {
                            return Problem.unsure(1).toResponse();
                        }
                    }
                    return answer;
                },
                Set.of(200),
                true);
    }

    private static Operation comment() {
        Request comment = as(Requests.TOKEN, "POST", "/posts/a/comments", COMMENT, "idempotency-key", "key");
        return new Operation(
                "comment",
                WriteOperations::aPost,
                (_, part) -> Commenter.of(part).handle(comment),
                Set.of(201),
                true);
    }

    static void aPost(TestBlog blog) {
        blog.author.handle(put("a", TAGGED));
    }

    private static Response anAuthor(TestBlog blog) {
        return blog.author.handle(as(Requests.TOKEN, "PUT", "/authors/ada", "{\"name\":\"A\"}"));
    }

    /// That of the post's first version, whatever has followed.
    private static String firstTag(TestBlog blog) {
        Response revisions = blog.author.handle(authorized("GET", "/posts/a/revisions"));
        JsonNode items = Requests.json(revisions).path("items");
        return items.path(items.size() - 1).path("etag").asText();
    }

    private static Request tag(String tag, String body, String... headers) {
        return as(Requests.TOKEN, "PUT", "/tags/" + tag, body, headers);
    }

    private static Request author(String... headers) {
        return as(Requests.TOKEN, "PUT", "/authors/ada", "{\"name\":\"Ada\"}", headers);
    }
}
