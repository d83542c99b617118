package blog.feeds.sitemaps;

import static blog.dynamo.Attributes.bytes;
import static blog.dynamo.Attributes.instant;
import static blog.dynamo.Attributes.text;

import blog.codec.Packed;
import blog.codec.Timestamps;
import blog.dynamo.Attributes;
import blog.dynamo.NewItem;
import blog.dynamo.Table;
import blog.feeds.KeptFeed;
import blog.feeds.sitemaps.SitemapPage.Line;
import blog.subscribers.keeping.KeptItem;
import blog.subscribers.keeping.UpTo;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The sitemaps: an item for each page, and an index of them.
public final class SitemapTable {
    private static final String PARTITION = "SITEMAP";
    private static final Map<String, AttributeValue> INDEX = Attributes.key(PARTITION, "INDEX");
    private static final String PAGES = "pages";
    private static final String ETAG = "etag";
    private static final String TIME = "time";
    private static final String BYTES = "bytes";

    private final Table table;

    public SitemapTable(DynamoDbClient dynamo, String contentTable) {
        this.table = new Table(dynamo, contentTable);
    }

    /// A line for each page, the first for the first.
    public List<Line> index(boolean consistent) {
        AttributeValue pages = table.item(INDEX, consistent).get(PAGES);
        return pages == null
                ? List.of()
                : pages.l().stream()
                        .map(AttributeValue::s)
                        .map(SitemapTable::line)
                        .toList();
    }

    /// Eventually consistent.
    Optional<KeptFeed> page(int number) {
        Map<String, AttributeValue> item = table.item(key(number), false);
        return item.isEmpty()
                ? Optional.empty()
                : Optional.of(new KeptFeed(text(item, ETAG), instant(item, TIME), Packed.stored(bytes(item, BYTES))));
    }

    /// Whether this is the page that lies there; a consistent read.
    public boolean holds(SitemapPage page) {
        Map<String, AttributeValue> item = table.item(key(page.number()), true);
        return !item.isEmpty()
                && text(item, ETAG).equals(page.line().etag())
                && Arrays.equals(Packed.stored(bytes(item, BYTES)).plain(), page.xml());
    }

    public void put(SitemapPage page, UpTo upTo, Instant now) {
        var _ = table.put(KeptItem.again(
                KeptItem.mark(new NewItem(key(page.number())), upTo)
                        .text(ETAG, page.line().etag())
                        .instant(TIME, now)
                        .bytes(BYTES, Packed.of(page.xml()).bytes())
                        .attributes(),
                upTo));
    }

    public void remove(int number) {
        table.delete(key(number));
    }

    public void putIndex(List<SitemapPage> pages, UpTo upTo) {
        var lines = pages.stream()
                .map(SitemapPage::line)
                .map(line -> AttributeValue.fromS(line.etag() + " " + line.changed()))
                .toList();
        var _ = table.put(KeptItem.again(
                KeptItem.mark(new NewItem(INDEX), upTo)
                        .with(PAGES, AttributeValue.fromL(lines))
                        .attributes(),
                upTo));
    }

    private static Line line(String text) {
        int end = text.indexOf(' ');
        return new Line(text.substring(0, end), Timestamps.parse(text.substring(end + 1)));
    }

    private static Map<String, AttributeValue> key(int number) {
        return Attributes.key(PARTITION, String.format("%06d", number));
    }
}
