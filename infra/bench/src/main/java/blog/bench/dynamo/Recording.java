package blog.bench.dynamo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What DynamoDB answered. A read is known again by what it asks for; of each kind of write there is one answer,
/// since no two ask for the same. What was never asked for is not there.
public final class Recording {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final List<String> IDENTIFYING =
            List.of("TableName", "Key", "RequestItems", "ExpressionAttributeValues", "ExclusiveStartKey", "Limit");

    private final Map<String, String> answers = new HashMap<>();

    public static Recording read(Path file) throws IOException {
        var recording = new Recording();
        JSON.readTree(file.toFile())
                .properties()
                .forEach(answer ->
                        recording.answers.put(answer.getKey(), answer.getValue().asText()));
        return recording;
    }

    public void write(Path file) throws IOException {
        Files.writeString(file, JSON.writeValueAsString(answers));
    }

    public void add(String operation, String request, String answer) {
        answers.put(key(operation, request), answer);
    }

    public String answer(String operation, String request) {
        return answers.getOrDefault(key(operation, request), nothing(operation));
    }

    private static String nothing(String operation) {
        return operation.equals("Query") ? "{\"Count\":0,\"Items\":[],\"ScannedCount\":0}" : "{}";
    }

    private static String key(String operation, String request) {
        if (!operation.equals("GetItem") && !operation.equals("Query") && !operation.equals("BatchGetItem")) {
            return operation;
        }
        try {
            JsonNode asked = JSON.readTree(request);
            var key = new StringBuilder(operation);
            for (String member : IDENTIFYING) {
                // A tree keeps the order that its members came in, a map can be sorted.
                Object value = JSON.treeToValue(asked.path(member), Object.class);
                key.append(' ').append(JSON.writeValueAsString(value));
            }
            return key.toString();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(request, e);
        }
    }
}
