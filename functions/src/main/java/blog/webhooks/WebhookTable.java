package blog.webhooks;

import blog.dynamo.Attempts;
import blog.dynamo.Attributes;
import blog.dynamo.NewItem;
import blog.dynamo.Outcome;
import blog.dynamo.PartitionQuery;
import blog.dynamo.Successor;
import blog.dynamo.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// Webhooks, all in one partition. All reads are consistent: a webhook is told of what happens once it is made, and of
/// nothing once it is gone or disabled.
public final class WebhookTable {
    public static final int MOST = 20;

    private final Table table;

    public WebhookTable(DynamoDbClient dynamo, String contentTable) {
        this.table = new Table(dynamo, contentTable);
    }

    /// In the order in which they were made.
    public List<Webhook> all() {
        var all = new ArrayList<Webhook>();
        for (var item : table.all(PartitionQuery.of(WebhookItem.PARTITION).consistent())) {
            if (WebhookItem.isWebhook(item)) {
                all.add(WebhookItem.webhook(item));
            }
        }
        return all;
    }

    public Optional<Webhook> find(String id) {
        Map<String, AttributeValue> item = table.item(WebhookItem.key(id), true);
        return item.isEmpty() ? Optional.empty() : Optional.of(WebhookItem.webhook(item));
    }

    /// Stores a new one; false when there are [#MOST]. What was ever made is counted with each, so that of two made at
    /// a time one looks again.
    public boolean add(Webhook webhook) {
        for (var attempts = new Attempts(); attempts.next(); attempts.pause()) {
            Map<String, AttributeValue> head = table.item(WebhookItem.headKey(), true);
            long made = head.isEmpty() ? 0 : Attributes.number(head, Table.VERSION);
            if (all().size() >= MOST) {
                return find(webhook.id()).isPresent();
            }
            switch (table.write(
                    List.of(Successor.put(table.name(), WebhookItem.from(webhook), Table.VERSION, 0), counted(made)))) {
                case Outcome.Done _ -> {
                    return true;
                }
                case Outcome.Unmet unmet -> {
                    // It lies there already: the SDK has asked again after the answer was lost.
                    if (unmet.place() == 0) {
                        return true;
                    }
                }
                case Outcome.Contended _ -> {}
            }
        }
        throw SdkClientException.create("other webhooks are made all the time");
    }

    private TransactWriteItem counted(long made) {
        var head = new NewItem(WebhookItem.headKey()).number(Table.VERSION, made + 1);
        return Successor.put(table.name(), head.attributes(), Table.VERSION, made);
    }

    /// False when there is none. That is asked first: what the deletion itself tells is lost with its answer.
    public boolean remove(String id) {
        if (find(id).isEmpty()) {
            return false;
        }
        table.delete(WebhookItem.key(id));
        return true;
    }

    /// What becomes of those that there are.
    public WebhookWrites writes() {
        return new WebhookWrites(table, this);
    }
}
