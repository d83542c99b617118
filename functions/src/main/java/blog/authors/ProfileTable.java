package blog.authors;

import static blog.dynamo.Attributes.number;
import static blog.dynamo.Attributes.text;
import static blog.dynamo.Attributes.textOrNull;

import blog.dynamo.Attributes;
import blog.dynamo.NewItem;
import blog.dynamo.PartitionQuery;
import blog.dynamo.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Authors' profiles: one partition, an item an author.
public final class ProfileTable {
    private static final String PARTITION = "AUTHORS";
    private static final String NAME = "name";
    private static final String BIO = "bio";
    private static final String URL = "url";

    private final Table table;

    public ProfileTable(DynamoDbClient dynamo, String contentTable) {
        this.table = new Table(dynamo, contentTable);
    }

    /// All profiles, by id, eventually consistent.
    List<Profile> all() {
        var profiles = new ArrayList<Profile>();
        table.all(PartitionQuery.of(PARTITION)).forEach(item -> profiles.add(profile(item)));
        return profiles;
    }

    /// The names of all authors, eventually consistent.
    public List<String> names() {
        return all().stream().map(Profile::name).toList();
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
        Map<String, AttributeValue> item = new NewItem(Attributes.key(PARTITION, profile.id()))
                .text(NAME, profile.name())
                .number(Table.VERSION, profile.version())
                .text(BIO, profile.bio())
                .text(URL, profile.url())
                .attributes();
        return table.putNext(item, profile.version());
    }

    private Optional<Profile> get(String id, boolean consistent) {
        Map<String, AttributeValue> item = table.item(Attributes.key(PARTITION, id), consistent);
        return item.isEmpty() ? Optional.empty() : Optional.of(profile(item));
    }

    private static Profile profile(Map<String, AttributeValue> item) {
        return new Profile(
                text(item, Attributes.SK),
                text(item, NAME),
                textOrNull(item, BIO),
                textOrNull(item, URL),
                number(item, Table.VERSION));
    }
}
