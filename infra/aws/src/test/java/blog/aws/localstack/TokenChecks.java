package blog.aws.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.AgainstApi;
import blog.suite.Call;
import blog.suite.Shelf;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/// Who may write to a deployed blog, from the command that makes a token to the function that asks for it.
@AgainstApi
class TokenChecks {
    private static final String TEXT = "---\ntitle: Mine\n---\nText.\n";

    private final BlogOnLocalStack blog = BlogOnLocalStack.running();
    private final Shelf shelf;

    TokenChecks(Shelf shelf) {
        this.shelf = shelf;
    }

    @Test
    void aTokenMadeByTheCommandWritesAndOnlyItsHashIsKept() {
        String secret = blog.createToken("Ada");

        put(shelf.own("hers")).with("Authorization", "Bearer " + secret).expect(201);

        try (DynamoDbClient dynamo = blog.dynamo()) {
            var scan =
                    ScanRequest.builder().tableName(blog.output("ContentTable")).build();
            assertThat(dynamo.scanPaginator(scan).items())
                    .allSatisfy(item -> assertThat(item.toString()).doesNotContain(secret));
        }
    }

    @Test
    void nobodyElseWrites() {
        String slug = shelf.own("nobodys");

        put(slug).without("Authorization").expect(401);
        put(slug).with("Authorization", "Bearer " + blog.token() + "x").expect(401);

        shelf.get(slug).expect(404);
    }

    private Call put(String slug) {
        return shelf.put(slug, TEXT);
    }
}
