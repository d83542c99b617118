package blog.bench.content;

import static blog.bench.content.Scenario.AUTHOR;
import static blog.bench.content.Scenario.COMMENTER;
import static blog.bench.content.Scenario.READER;

import blog.Blog;
import blog.lambda.AuthorFunction;
import blog.lambda.CommenterFunction;
import blog.lambda.ReaderFunction;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/// A blog's functions behind API Gateway in this process, by the names that a [Scenario] has for them.
public final class Functions {
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, RequestStreamHandler> handlers;

    public Functions(Blog blog) {
        handlers = Map.of(
                READER, new ReaderFunction(blog),
                COMMENTER, new CommenterFunction(blog),
                AUTHOR, new AuthorFunction(blog));
    }

    /// What the function gives the gateway for an event.
    public JsonNode answer(String handler, String event) throws IOException {
        var out = new ByteArrayOutputStream();
        Objects.requireNonNull(handlers.get(handler))
                .handleRequest(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), out, null);
        return JSON.readTree(out.toByteArray());
    }
}
