package blog.tags;

import static blog.dynamo.Attributes.n;
import static blog.dynamo.Attributes.s;

import blog.dynamo.Attributes;
import blog.dynamo.Table;
import blog.names.Tag;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// The parts of transactions that count the posts of tags; `table` is where the registry lies.
public record TagCounts(String table) {

    /// The part of a transaction that makes `delta` more posts have the tag; the spelling names a tag that had no name.
    public TransactWriteItem count(Tag tag, long delta) {
        return TransactWriteItem.builder().update(counting(tag, delta).build()).build();
    }

    /// As [#count], on condition that the tag has no other name.
    public TransactWriteItem countNamed(Tag tag, long delta) {
        return TransactWriteItem.builder()
                .update(counting(tag, delta)
                        .conditionExpression(Table.NOTHING_THERE + " OR #name = :name")
                        .build())
                .build();
    }

    private Update.Builder counting(Tag tag, long delta) {
        return Update.builder()
                .tableName(table)
                .key(Attributes.key(TagTable.PARTITION, tag.slug()))
                .updateExpression("SET #name = if_not_exists(#name, :name) ADD #count :delta, #changes :one")
                .expressionAttributeNames(TagTable.NAMES)
                .expressionAttributeValues(Map.of(":name", s(tag.name()), ":delta", n(delta), ":one", n(1)));
    }
}
