package blog.cli;

import blog.cli.terminal.Refused;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import picocli.CommandLine.Option;

/// The blog that serves on this machine, as flags.
public final class Serving {
    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://localhost:8080/v1",
            description = "The blog that serves, http://localhost:8080/v1 by default.")
    private URI url = URI.create("http://localhost:8080/v1");

    @Option(
            names = "--token",
            paramLabel = "SECRET",
            defaultValue = "dev",
            description = "The owner's bearer token of the blog that serves, dev by default.")
    private String token = "";

    /// What it answers to a call beside its API. Refuses when nobody serves there, or does not let the owner in;
    /// `instead` says what else there is to do then.
    public JsonNode post(String path, String instead) throws IOException, InterruptedException {
        if (!"http".equals(url.getScheme()) && !"https".equals(url.getScheme())) {
            throw new Refused(url + " is not an http address");
        }
        var request = HttpRequest.newBuilder(url.resolve(path))
                .POST(BodyPublishers.noBody())
                .header("Authorization", "Bearer " + token)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() == 422) {
                throw new Refused(new JsonMapper()
                        .readTree(response.body())
                        .path("detail")
                        .asText());
            }
            if (response.statusCode() != 200) {
                throw new Refused("the blog at " + url + " refuses: is the token right, and is it on this machine?");
            }
            return new JsonMapper().readTree(response.body());
        } catch (ConnectException e) {
            throw new Refused("no blog serves at " + url + "; start it, or " + instead);
        }
    }
}
