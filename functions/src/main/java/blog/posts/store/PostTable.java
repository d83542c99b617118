package blog.posts.store;

import blog.dynamo.Outcome;
import blog.dynamo.Table;
import blog.names.Slug;
import blog.posts.Revision;
import blog.posts.Slot;
import blog.posts.StoredPost;
import blog.posts.gate.GateItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// Posts and their revisions. A change writes the post, its revision and, when readers see a difference, its
/// gate, in one transaction of two or three items, however many tags the post has; a new post is registered in
/// it, too.
public final class PostTable {
    /// Addresses lead straight to their post; it may move while somebody follows.
    private static final int MOST_STEPS = 5;

    private final Table table;
    private final PostWrites writes;

    public PostTable(DynamoDbClient dynamo, String contentTable) {
        this.table = new Table(dynamo, contentTable);
        this.writes = new PostWrites(contentTable);
    }

    /// What lies at the slug, as an eventually consistent read of one item has it.
    public Slot find(Slug slug) {
        return SlotItem.slot(table.item(PostItem.key(slug), false));
    }

    /// What lies at the slug now: a consistent read, at twice the price.
    public Slot findNow(Slug slug) {
        return SlotItem.slot(table.item(PostItem.key(slug), true));
    }

    /// What lies at the end of the way from a slot: the slot itself, or what lies now of its post where that has
    /// moved; vacant when that is nothing, though another may have taken the address. Consistent reads.
    public Slot follow(Slot slot) {
        Slot there = slot;
        for (int steps = 0; there instanceof Slot.Moved moved; steps++) {
            Slot next = findNow(moved.to());
            boolean isSame = next.postId().filter(moved.id()::equals).isPresent();
            there = isSame && steps < MOST_STEPS ? next : new Slot.Vacant();
        }
        return there;
    }

    /// Stores the successor of what lay at the slug as `before`, and makes `claimed` slugs, which hold what
    /// they are read with here, lead to it.
    public Saved save(Slot before, StoredPost after, Revision revision, Map<Slug, Slot> claimed) {
        var parts = new ArrayList<TransactWriteItem>();
        parts.add(writes.replace(PostItem.from(after), before));
        parts.add(writes.put(RevisionItem.from(revision)));
        if (!(before instanceof Slot.Occupied(StoredPost post))) {
            parts.add(GateItem.begin(table.name(), after));
            parts.add(PostRegistry.add(table.name(), after));
        } else {
            GateItem.change(table.name(), post, after).ifPresent(parts::add);
        }
        claimed.forEach((slug, found) -> parts.addAll(writes.claim(slug, found, after)));
        return write(parts);
    }

    /// Leaves at the slug of `post` nothing but the fact that something was there.
    public Saved delete(StoredPost post, Instant at, String by) {
        long version = post.version() + 1;
        boolean wasPublic = post.life().firstPublished() != null;
        var deleted = new Slot.Deleted(post.slug(), post.id(), version, wasPublic);
        var revision = new Revision(post.id(), version, post.slug(), null, at, by, null);
        return write(List.of(
                writes.replace(SlotItem.from(deleted), new Slot.Occupied(post)),
                writes.put(RevisionItem.from(revision)),
                GateItem.put(table.name(), deleted),
                PostRegistry.remove(table.name(), post.slug())));
    }

    /// The first of the parts is the slug's own.
    Saved write(List<TransactWriteItem> parts) {
        return switch (table.write(parts)) {
            case Outcome.Done _ -> new Saved.Done();
            case Outcome.Unmet unmet when unmet.place() == 0 -> new Saved.Overtaken(SlotItem.slot(unmet.item()));
            case Outcome.Unmet _, Outcome.Contended _ -> new Saved.Contended();
        };
    }
}
