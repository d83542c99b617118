package blog.posts.gate;

import blog.LocalDynamo;
import blog.dynamo.Attributes;
import blog.dynamo.NewItem;
import blog.names.Slug;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// Gates without posts, as those of an earlier version are: they know no title.
public record Gates(String table) {
    /// A life of a post begins.
    public void begin(Slug slug, String postId, Gate.State state) {
        LocalDynamo.CLIENT.putItem(PutItemRequest.builder()
                .tableName(table)
                .item(new NewItem(GateItem.key(slug))
                        .text(GateItem.ID, postId)
                        .text("state", word(state))
                        .number(GateItem.COUNT, 0)
                        .attributes())
                .build());
    }

    /// The life goes on otherwise.
    public void set(Slug slug, Gate.State state) {
        set(slug, "state", Attributes.s(word(state)));
    }

    public void date(Slug slug, Instant date) {
        set(slug, "date", Attributes.s(date.toString()));
    }

    private void set(Slug slug, String name, AttributeValue value) {
        LocalDynamo.CLIENT.updateItem(UpdateItemRequest.builder()
                .tableName(table)
                .key(GateItem.key(slug))
                .updateExpression("SET #name = :value")
                .expressionAttributeNames(Map.of("#name", name))
                .expressionAttributeValues(Map.of(":value", value))
                .build());
    }

    private static String word(Gate.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
