package blog.cli.tokens;

import blog.cli.deployed.Place;
import blog.tokens.TokenTable;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Where a deployed blog keeps its tokens, as flags.
final class Deployment {
    @Mixin
    private final Place place = new Place();

    @Option(
            names = "--table",
            paramLabel = "NAME",
            defaultValue = "content",
            description = "The table, where no stack tells it; content by default.")
    private String table = "";

    <T> T ask(Function<TokenTable, T> question) {
        String name = place.output("ContentTable").orElse(table);
        return place.ask(DynamoDbClient.builder(), dynamo -> question.apply(new TokenTable(dynamo, name)));
    }
}
