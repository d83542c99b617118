package blog;

import blog.authors.ProfileTable;
import blog.events.ChangeTable;
import blog.events.relay.CursorTable;
import blog.names.VocabularyTable;
import blog.posts.gate.GateTable;
import blog.posts.lists.PostLists;
import blog.posts.previews.PreviewTable;
import blog.posts.store.PostMoves;
import blog.posts.store.PostRegistry;
import blog.posts.store.PostRestoring;
import blog.posts.store.PostTable;
import blog.posts.store.RevisionTable;
import blog.projections.ListingTable;
import blog.purge.PurgedTable;
import blog.tags.TagTable;
import blog.tokens.TokenTable;
import blog.webhooks.WebhookTable;
import blog.webhooks.deliveries.DeliveryTable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// What is stored, by kind of item: each is made when it is asked for, so that no function loads another's.
public record Tables(DynamoDbClient dynamo, String content, String comments) {

    public PostTable posts() {
        return new PostTable(dynamo, content);
    }

    public PostMoves moves() {
        return new PostMoves(dynamo, content, posts());
    }

    public PostRestoring restoring() {
        return new PostRestoring(dynamo, content, posts());
    }

    public PostRegistry registry() {
        return new PostRegistry(dynamo, content);
    }

    public RevisionTable revisions() {
        return new RevisionTable(dynamo, content);
    }

    public PostLists lists() {
        return new PostLists(dynamo, content);
    }

    public ListingTable listings() {
        return new ListingTable(dynamo, content);
    }

    public GateTable gates() {
        return new GateTable(dynamo, content);
    }

    public TagTable tags() {
        return new TagTable(dynamo, content);
    }

    public VocabularyTable vocabularies() {
        return new VocabularyTable(dynamo, content);
    }

    public ProfileTable profiles() {
        return new ProfileTable(dynamo, content);
    }

    public PreviewTable previews() {
        return new PreviewTable(dynamo, content);
    }

    public TokenTable tokens() {
        return new TokenTable(dynamo, content);
    }

    public ChangeTable changes() {
        return new ChangeTable(dynamo, content);
    }

    public CursorTable relayed() {
        return new CursorTable(dynamo, content);
    }

    public WebhookTable webhooks() {
        return new WebhookTable(dynamo, content);
    }

    public DeliveryTable deliveries() {
        return new DeliveryTable(dynamo, content);
    }

    public PurgedTable purged() {
        return new PurgedTable(dynamo, content);
    }

    public CommentTables ofComments() {
        return new CommentTables(dynamo, comments);
    }
}
