package blog;

import blog.rig.dynamo.Tables;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/// One DynamoDB Local in this JVM for all tests; each test works in tables of its own.
public final class LocalDynamo {
    private static final blog.rig.dynamo.LocalDynamo ENGINE = blog.rig.dynamo.LocalDynamo.inMemory();
    private static final AtomicInteger TABLES = new AtomicInteger();

    public static final DynamoDbClient CLIENT = ENGINE.client();
    public static final DynamoDbStreamsClient STREAMS = ENGINE.streams();

    private LocalDynamo() {}

    /// A new table as the project's tables are, without their stream: every table with one makes every write
    /// slower.
    public static String freshTable() {
        return fresh(name -> Tables.create(CLIENT, name, false));
    }

    /// A new table with a stream of old and new images.
    public static String freshStreamedTable() {
        return fresh(name -> Tables.create(CLIENT, name, true));
    }

    /// A new table for comments, with a stream or without.
    public static String freshComments(boolean streamed) {
        return fresh(name -> Tables.createComments(CLIENT, name, streamed));
    }

    private static String fresh(Consumer<String> creation) {
        String name = "table-" + TABLES.incrementAndGet();
        creation.accept(name);
        return name;
    }
}
