package blog.events;

import static blog.dynamo.Attributes.instant;
import static blog.dynamo.Attributes.n;
import static blog.dynamo.Attributes.s;
import static blog.dynamo.Attributes.text;
import static blog.dynamo.Attributes.textOrNull;

import blog.codec.Checksum;
import blog.dynamo.Attributes;
import blog.dynamo.Table;
import blog.events.Change.Kind;
import blog.names.Slug;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The layouts of a change, and of the number of the last one.
final class ChangeItem {
    static final String PARTITION = "CHANGES";
    static final String LAST_SORT = "9".repeat(16);
    static final String NUMBER = "n";
    private static final String SLUG = "slug";
    private static final String FROM = "from";
    private static final String ID = "id";
    private static final String CHANGE = "change";
    private static final String AT = "at";
    private static final String GENERATION = "g";

    private ChangeItem() {}

    static String sort(long number) {
        return String.format("%016d", number);
    }

    static Map<String, AttributeValue> from(String generation, long number, Change change) {
        var item = new HashMap<>(Attributes.key(PARTITION, sort(number)));
        item.put(GENERATION, s(generation));
        item.put(SLUG, s(change.slug().value()));
        if (change.from() != null) {
            item.put(FROM, s(change.from().value()));
        }
        item.put(ID, s(change.postId()));
        item.put(Table.VERSION, n(change.version()));
        item.put(CHANGE, s(change.kind().word()));
        item.put(AT, s(change.at().toString()));
        return item;
    }

    static long number(Map<String, AttributeValue> change) {
        return Long.parseLong(text(change, Attributes.SK));
    }

    static Change change(Map<String, AttributeValue> item) {
        String from = textOrNull(item, FROM);
        return new Change(
                new Slug(text(item, SLUG)),
                from == null ? null : new Slug(from),
                text(item, ID),
                Attributes.number(item, Table.VERSION),
                Kind.valueOf(text(item, CHANGE).toUpperCase(Locale.ROOT)),
                instant(item, AT));
    }

    /// Where whoever has read this change has got to.
    static Bookmark bookmark(Map<String, AttributeValue> item) {
        String change =
                Checksum.of(text(item, ID), Long.toString(Attributes.number(item, Table.VERSION)), text(item, AT));
        return new Bookmark(generation(item), number(item), change);
    }

    /// Empty in a log from before there were any.
    static String generation(Map<String, AttributeValue> item) {
        return Objects.requireNonNullElse(textOrNull(item, GENERATION), "");
    }

    static Map<String, AttributeValue> headKey() {
        return Attributes.key(PARTITION, "HEAD");
    }

    static Map<String, AttributeValue> head(String generation, long number) {
        var item = new HashMap<>(headKey());
        item.put(GENERATION, s(generation));
        item.put(NUMBER, n(number));
        return item;
    }
}
