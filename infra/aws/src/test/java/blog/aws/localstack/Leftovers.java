package blog.aws.localstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.ListEventBusesRequest;
import software.amazon.awssdk.services.sqs.SqsClient;

/// What is still there of the things that cost money or hold data.
final class Leftovers {
    private Leftovers() {}

    static List<String> in(LocalStack cloud) {
        var found = new ArrayList<String>();
        cloud.client(DynamoDbClient.builder()).listTables().tableNames().forEach(name -> found.add("table " + name));
        cloud.client(SqsClient.builder()).listQueues().queueUrls().forEach(url -> found.add("queue " + url));
        cloud
                .client(EventBridgeClient.builder())
                .listEventBuses(ListEventBusesRequest.builder().build())
                .eventBuses()
                .stream()
                .filter(bus -> !bus.name().equals("default"))
                .forEach(bus -> found.add("bus " + bus.name()));
        list(cloud, "lambda", "/2015-03-31/functions/", "Functions")
                .forEach(function ->
                        found.add("function " + function.path("FunctionName").asText()));
        list(cloud, "lambda", "/2015-03-31/event-source-mappings/", "EventSourceMappings")
                .forEach(mapping -> found.add("mapping " + mapping.path("UUID").asText()));
        list(cloud, "apigateway", "/restapis", "item")
                .forEach(api -> found.add("API " + api.path("name").asText()));
        return found;
    }

    /// Two services whose SDK clients would be needed for nothing else. LocalStack finds the service by the signature's
    /// scope and does not check the signature.
    private static Iterable<JsonNode> list(LocalStack cloud, String service, String path, String member) {
        String scope = cloud.accessKey() + "/20260101/" + cloud.region() + "/" + service + "/aws4_request";
        var request = HttpRequest.newBuilder(cloud.endpoint().resolve(path))
                .header("Authorization", "AWS4-HMAC-SHA256 Credential=" + scope + ", SignedHeaders=host, Signature=0")
                .header("Accept", "application/json")
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answers " + answer.statusCode());
            }
            return new JsonMapper().readTree(answer.body()).path(member);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
