package blog.tags;

import static blog.dynamo.Attributes.n;
import static blog.dynamo.Attributes.number;
import static blog.dynamo.Attributes.s;
import static blog.dynamo.Attributes.text;

import blog.dynamo.Attributes;
import blog.dynamo.Outcome;
import blog.dynamo.PartitionQuery;
import blog.dynamo.Table;
import blog.names.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// The registry of tags: one partition, an item a tag, with its name and the number of published posts that have it.
/// `changes` counts every change of the item, so that what was read before can be told from what is there now.
public final class TagTable {
    public static final String PARTITION = "TAGS";
    public static final String COUNT = "count";
    public static final String NAME = "name";
    static final String CHANGES = "changes";
    static final Map<String, String> NAMES = Map.of("#name", NAME, "#count", COUNT, "#changes", CHANGES);

    private final Table table;

    public TagTable(DynamoDbClient dynamo, String contentTable) {
        this.table = new Table(dynamo, contentTable);
    }

    /// A tag with its number of published posts.
    public record Counted(Tag tag, long count) {}

    /// All tags that a published post has, by slug, eventually consistent.
    public List<Counted> all() {
        var tags = new ArrayList<Counted>();
        table.all(PartitionQuery.of(PARTITION)).forEach(item -> tags.add(counted(item)));
        tags.removeIf(tag -> tag.count() <= 0);
        return tags;
    }

    /// The tag with this slug, eventually consistent; empty when no published post has it.
    public Optional<Counted> find(String slug) {
        Map<String, AttributeValue> item = get(slug, false);
        return item.isEmpty() ? Optional.empty() : Optional.of(counted(item)).filter(tag -> tag.count() > 0);
    }

    /// One reading of a tag's item; `changes` is 0 when there is none.
    public record Reading(String slug, String name, long count, long changes) {}

    public Reading read(String slug) {
        Map<String, AttributeValue> item = get(slug, true);
        return item.isEmpty()
                ? new Reading(slug, "", 0, 0)
                : new Reading(slug, text(item, NAME), number(item, COUNT), number(item, CHANGES));
    }

    /// Stores name and count if the item is still as it was read; false when it is not. A tag that no post has leaves.
    public boolean replace(Reading read, String name, long count) {
        return count <= 0 ? delete(read) : update(read, name, count);
    }

    private boolean delete(Reading read) {
        return table.delete(DeleteItemRequest.builder()
                        .key(Attributes.key(PARTITION, read.slug()))
                        .conditionExpression(Table.NOTHING_THERE + " OR #changes = :read")
                        .expressionAttributeNames(Map.of("#changes", CHANGES))
                        .expressionAttributeValues(Map.of(":read", n(read.changes()))))
                instanceof Outcome.Done;
    }

    private boolean update(Reading read, String name, long count) {
        var values = new HashMap<>(Map.of(":name", s(name), ":count", n(count), ":one", n(1)));
        if (read.changes() > 0) {
            values.put(":read", n(read.changes()));
        }
        return table.update(UpdateItemRequest.builder()
                        .key(Attributes.key(PARTITION, read.slug()))
                        .updateExpression("SET #name = :name, #count = :count ADD #changes :one")
                        .conditionExpression(read.changes() == 0 ? Table.NOTHING_THERE : "#changes = :read")
                        .expressionAttributeNames(NAMES)
                        .expressionAttributeValues(values))
                .isPresent();
    }

    private Map<String, AttributeValue> get(String slug, boolean consistent) {
        return table.item(Attributes.key(PARTITION, slug), consistent);
    }

    private static Counted counted(Map<String, AttributeValue> item) {
        return new Counted(new Tag(text(item, Attributes.SK), text(item, NAME)), number(item, COUNT));
    }
}
