package blog.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/// What came back for a call. `bytes` is the body as it travelled; `asked` is the request's first line, for messages.
public record Answer(String asked, int status, HttpHeaders headers, byte[] bytes) {
    private static final JsonMapper JSON = new JsonMapper();
    /// REST APIs on AWS deliver some headers under another name.
    private static final String REMAPPED = "x-amzn-remapped-";

    static Answer of(String asked, int status, Map<String, List<String>> sent, byte[] bytes) {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        for (var header : sent.entrySet()) {
            boolean remapped = header.getKey().regionMatches(true, 0, REMAPPED, 0, REMAPPED.length());
            String name = remapped ? header.getKey().substring(REMAPPED.length()) : header.getKey();
            headers.computeIfAbsent(name, _ -> new ArrayList<>()).addAll(header.getValue());
        }
        return new Answer(asked, status, HttpHeaders.of(headers, (_, _) -> true), bytes);
    }

    /// Fails the check when the status is another.
    public Answer is(int expected) {
        assertThat(status).as("status of %s, which answered %s", asked, this).isEqualTo(expected);
        return this;
    }

    /// The header's value, repeated ones joined; empty when absent.
    public String header(String name) {
        return String.join(", ", headers.allValues(name));
    }

    public String etag() {
        return header("ETag");
    }

    /// The body without its content coding.
    public byte[] body() {
        if (!header("Content-Encoding").equals("gzip")) {
            return bytes;
        }
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return gzip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(asked + " answered with broken gzip", e);
        }
    }

    public String text() {
        return new String(body(), StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        try {
            return JSON.readTree(body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(asked + " did not answer with JSON but with " + this, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The text at a JSON pointer such as `/tags/0/slug`; empty when there is none.
    public String at(String pointer) {
        return json().at(pointer).asText();
    }

    /// One member of every object in the array at `pointer`.
    public List<String> all(String pointer, String member) {
        return json().at(pointer)
                .valueStream()
                .map(node -> node.path(member).asText())
                .toList();
    }

    /// The slugs of a list of posts.
    public List<String> slugs() {
        return all("/items", "slug");
    }

    /// Fails the check unless this is a problem as RFC 9457 has it, with this status.
    public Answer isProblem(int expected) {
        is(expected);
        assertThat(header("Content-Type")).as("type of %s", this).startsWith("application/problem+json");
        assertThat(json().path("status").intValue()).isEqualTo(expected);
        assertThat(at("/title")).isNotBlank();
        assertThat(at("/detail")).isNotBlank();
        return this;
    }

    @Override
    public String toString() {
        String text = text();
        return status + " " + (text.length() > 600 ? text.substring(0, 600) + "…" : text);
    }
}
