package blog.suite.privacy;

import static blog.suite.Patience.eventually;

import blog.suite.Api;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// The letters that a target has sent, where it shows them: the stage does, and LocalStack.
record Letters(URI shown, String token) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /// Leaves a check out where the blog sends no mail, or where nobody can see it, and says so.
    static Letters of(Api api) {
        int status = api.call("POST", "/privacy")
                .carrying("application/json", "{}")
                .sendOutsideContract()
                .status();
        Assumptions.assumeTrue(status == 422, "left out: this blog sends no mail");
        Optional<Letters> found = Stream.of("/_stage/mail", "/_aws/ses")
                .map(path -> new Letters(
                        api.target().base().resolve(path), api.target().token()))
                .filter(letters -> letters.ask().isPresent())
                .findFirst();
        Assumptions.assumeTrue(found.isPresent(), "left out: this target does not show the mail that it sends");
        return found.orElseThrow();
    }

    /// The secret of the link in the newest letter to an address; it may take a moment to come. What lies `before`
    /// is the path up to the secret.
    String secret(String address, String before, int letters) {
        var link = Pattern.compile(Pattern.quote(before) + "([A-Za-z0-9_-]{43})");
        return eventually(() -> {
            List<String> to = to(address);
            if (to.size() < letters) {
                throw new AssertionError(to.size() + " letters and not " + letters);
            }
            var found = link.matcher(to.getLast());
            if (!found.find()) {
                throw new AssertionError("no link " + before);
            }
            return found.group(1);
        });
    }

    /// All to an address, the oldest first, without the breaks of quoted-printable.
    List<String> to(String address) {
        var letters = new ArrayList<String>();
        ask().orElseThrow().path("messages").forEach(message -> {
            String raw = message.path("RawData").asText().replace("=\r\n", "").replace("=3D", "=");
            if (raw.contains("To: " + address)) {
                letters.add(raw);
            }
        });
        return letters;
    }

    private Optional<JsonNode> ask() {
        var request = HttpRequest.newBuilder(shown)
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            var answer = CLIENT.send(request, BodyHandlers.ofByteArray());
            JsonNode json = answer.statusCode() == 200 ? new JsonMapper().readTree(answer.body()) : null;
            return Optional.ofNullable(json).filter(it -> it.has("messages"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
