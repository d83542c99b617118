package blog.authors;

import static blog.dynamo.Attributes.n;
import static blog.dynamo.Attributes.number;
import static blog.dynamo.Attributes.s;
import static blog.dynamo.Attributes.text;
import static blog.dynamo.Attributes.textOrNull;

import blog.dynamo.Attributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// Authors' profiles: one partition, an item an author.
public final class ProfileTable {
    private static final String PARTITION = "AUTHORS";
    private static final String NAME = "name";
    private static final String BIO = "bio";
    private static final String URL = "url";
    private static final String VERSION = "v";

    private final DynamoDbClient dynamo;
    private final String table;

    public ProfileTable(DynamoDbClient dynamo, String contentTable) {
        this.dynamo = dynamo;
        this.table = contentTable;
    }

    /// All profiles, by id, eventually consistent.
    List<Profile> all() {
        var query = QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", s(PARTITION)))
                .build();
        var profiles = new ArrayList<Profile>();
        dynamo.queryPaginator(query).items().forEach(item -> profiles.add(profile(item)));
        return profiles;
    }

    /// Eventually consistent.
    Optional<Profile> find(String id) {
        return get(id, false);
    }

    Optional<Profile> findNow(String id) {
        return get(id, true);
    }

    /// Stores the successor of the version before; false when that is not the current one.
    boolean put(Profile profile) {
        var item = new HashMap<>(Attributes.key(PARTITION, profile.id()));
        item.put(NAME, s(profile.name()));
        item.put(VERSION, n(profile.version()));
        if (profile.bio() != null) {
            item.put(BIO, s(profile.bio()));
        }
        if (profile.url() != null) {
            item.put(URL, s(profile.url()));
        }
        var put = PutItemRequest.builder().tableName(table).item(item);
        if (profile.version() == 1) {
            put.conditionExpression("attribute_not_exists(pk)");
        } else {
            put.conditionExpression("v = :before")
                    .expressionAttributeValues(Map.of(":before", n(profile.version() - 1)));
        }
        try {
            dynamo.putItem(put.build());
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    private Optional<Profile> get(String id, boolean consistent) {
        Map<String, AttributeValue> item = dynamo.getItem(GetItemRequest.builder()
                        .tableName(table)
                        .key(Attributes.key(PARTITION, id))
                        .consistentRead(consistent)
                        .build())
                .item();
        return item.isEmpty() ? Optional.empty() : Optional.of(profile(item));
    }

    private static Profile profile(Map<String, AttributeValue> item) {
        return new Profile(
                text(item, Attributes.SK),
                text(item, NAME),
                textOrNull(item, BIO),
                textOrNull(item, URL),
                number(item, VERSION));
    }
}
