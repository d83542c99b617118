package blog;

import blog.comments.CommentTable;
import blog.comments.ShownCommentTable;
import blog.comments.moving.MovedCommentTable;
import blog.comments.people.KeyTable;
import blog.comments.people.PersonTable;
import blog.comments.rates.RateTable;
import blog.comments.reactions.ReactionTable;
import blog.comments.writing.ClaimTable;
import java.security.SecureRandom;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// What is stored in the table of comments, as [Tables] has the rest.
public record CommentTables(DynamoDbClient dynamo, String table) {

    public CommentTable comments() {
        return new CommentTable(dynamo, table);
    }

    public MovedCommentTable moved() {
        return new MovedCommentTable(dynamo, table);
    }

    public ShownCommentTable shown() {
        return new ShownCommentTable(dynamo, table);
    }

    public ReactionTable reactions() {
        return new ReactionTable(dynamo, table);
    }

    public ClaimTable claims() {
        return new ClaimTable(dynamo, table);
    }

    public KeyTable keys(SecureRandom random) {
        return new KeyTable(dynamo, table, random);
    }

    public PersonTable people() {
        return new PersonTable(dynamo, table);
    }

    public RateTable rates(KeyTable keys) {
        return new RateTable(dynamo, table, keys);
    }
}
