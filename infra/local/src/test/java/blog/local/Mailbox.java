package blog.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Somebody who asks for mail and reads it.
final class Mailbox {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Mailbox() {}

    static HttpResponse<String> call(String method, String url, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(url))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The status of the answer.
    static int subscribe(String api, String slug, JsonNode comment, String email) {
        return call(
                        "POST",
                        api + "/posts/" + slug + "/comments/"
                                + comment.path("id").asText() + "/subscription",
                        "{\"email\":\"" + email + "\"}",
                        "Comment-Token",
                        comment.path("token").asText())
                .statusCode();
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return JsonMapper.builder().build().readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The first link in a letter whose address goes on so.
    static String link(byte[] letter, String path) {
        String text = new String(letter, StandardCharsets.US_ASCII)
                .replace("=\r\n", "")
                .replace("=3D", "=");
        Matcher found = Pattern.compile("http\\S+" + path + "[A-Za-z0-9_-]+").matcher(text);
        if (!found.find()) {
            throw new AssertionError("no link in " + text);
        }
        return found.group();
    }
}
