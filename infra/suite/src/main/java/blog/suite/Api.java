package blog.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// The API of one target, over HTTP; every answer is held against the contract.
public final class Api implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final Target target;
    private final ContractCheck contract;
    private final Coverage coverage;
    private final HttpClient http;

    public Api(Target target) {
        this.target = target;
        this.contract = ContractCheck.load();
        this.coverage = Coverage.at(target.base());
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(TIMEOUT)
                .build();
    }

    public Target target() {
        return target;
    }

    public Call get(String path) {
        return call("GET", path);
    }

    /// A call that names the type it accepts, as every client should: some gateways decode bytes only for these.
    public Call call(String method, String path) {
        return new Call(this, method, path, Map.of("Accept", "application/json"), new byte[0]);
    }

    /// Sends a request target that no URI may hold, as it stands, over a socket of its own.
    public Answer raw(String method, String path) {
        return Wire.send(target.base(), method, path);
    }

    /// One member of every item of a list, all its pages together.
    public List<String> walk(String path, String member) {
        return Pages.from(get(path)).all(member);
    }

    /// A path segment or a query value as a URL writes it.
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    Answer send(Call call) {
        Answer answer = sendUnchecked(call);
        contract.requireAllowed(call.method(), call.path(), answer);
        return answer;
    }

    /// A deployment's own throttles are no failure of a check: what they refuse is sent again.
    Answer sendUnchecked(Call call) {
        Answer answer = Throttles.outwait(() -> once(call));
        coverage.met(call.method(), call.path(), answer.status());
        return answer;
    }

    private Answer once(Call call) {
        var builder = HttpRequest.newBuilder(URI.create(target.base() + call.path()))
                .timeout(TIMEOUT)
                .method(
                        call.method(),
                        call.body().length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(call.body()));
        call.headers().forEach(builder::header);
        try {
            var response = http.send(builder.build(), BodyHandlers.ofByteArray());
            String asked = call.method() + " " + call.path();
            return Answer.of(asked, response.statusCode(), response.headers().map(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(call.method() + " " + call.path() + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
