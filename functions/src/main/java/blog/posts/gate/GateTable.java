package blog.posts.gate;

import blog.dynamo.Table;
import blog.names.Slug;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The gates in the content table. Reads are eventually consistent.
public final class GateTable {
    private final Table table;

    public GateTable(DynamoDbClient dynamo, String contentTable) {
        this.table = new Table(dynamo, contentTable);
    }

    public Optional<Gate> find(Slug slug) {
        Map<String, AttributeValue> item = table.item(GateItem.key(slug), false);
        return item.isEmpty() ? Optional.empty() : Optional.of(GateItem.read(item));
    }

    /// The gates of many posts; one that has none is absent.
    public Map<Slug, Gate> findAll(List<Slug> slugs) {
        var items = table.items(slugs.stream().map(GateItem::key).toList(), false);
        var found = new HashMap<Slug, Gate>();
        for (Slug slug : slugs) {
            Map<String, AttributeValue> item = items.get(GateItem.key(slug));
            if (item != null) {
                found.put(slug, GateItem.read(item));
            }
        }
        return found;
    }

    /// Whether the gate of this life of the post is here: a consistent read.
    public boolean isHere(Slug slug, String postId) {
        Map<String, AttributeValue> item = table.item(GateItem.key(slug), true);
        if (item.isEmpty()) {
            return false;
        }
        Gate gate = GateItem.read(item);
        return gate.postId().equals(postId) && gate.movedTo() == null;
    }

    /// Adds `delta` to what this life of the post has of this, once however often it is asked to. `mark` names the
    /// change by four bytes of its time (epoch seconds) and some more that tell it from others. False when it is
    /// counted already, or when the post has moved, has begun a new life or never had one.
    public boolean count(Slug slug, String postId, Counted counted, byte[] mark, int delta) {
        return table.update(GateCount.count(slug, postId, counted, SdkBytes.fromByteArray(mark), delta))
                .map(item -> {
                    List<SdkBytes> outdated = GateMarks.outdated(GateCount.marks(item));
                    if (!outdated.isEmpty()) {
                        table.update(GateCount.forget(slug, postId, outdated));
                    }
                    return true;
                })
                .orElse(false);
    }
}
