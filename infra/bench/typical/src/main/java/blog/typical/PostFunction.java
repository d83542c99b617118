package blog.typical;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

/// Event and answer as objects, the client's defaults, a logging framework.
public final class PostFunction implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(PostFunction.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final DynamoDbClient dynamo = DynamoDbClient.create();
    private final String table = System.getenv("POSTS_TABLE");

    @Override
    public APIGatewayProxyResponseEvent handleRequest(APIGatewayProxyRequestEvent event, Context context) {
        String slug = event.getPathParameters().get("slug");
        LOG.info("Reading post {}", slug);
        Map<String, AttributeValue> item = dynamo.getItem(GetItemRequest.builder()
                        .tableName(table)
                        .key(Map.of("slug", AttributeValue.fromS(slug)))
                        .build())
                .item();
        var answer = new APIGatewayProxyResponseEvent().withHeaders(Map.of("Content-Type", "application/json"));
        try {
            return item.isEmpty()
                    ? answer.withStatusCode(404)
                    : answer.withStatusCode(200).withBody(JSON.writeValueAsString(post(item)));
        } catch (JsonProcessingException e) {
            LOG.error("Post {} cannot be written", slug, e);
            return answer.withStatusCode(500);
        }
    }

    private static Post post(Map<String, AttributeValue> item) {
        return new Post(
                text(item, "slug"),
                text(item, "title"),
                text(item, "date"),
                text(item, "author"),
                item.getOrDefault("tags", AttributeValue.fromL(List.of())).l().stream()
                        .map(AttributeValue::s)
                        .toList(),
                text(item, "html"));
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return item.getOrDefault(name, AttributeValue.fromS("")).s();
    }
}
