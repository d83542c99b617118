package blog.rig.dynamo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/// DynamoDB Local inside this process, with the blog's tables in it. Calls go straight to it, not over HTTP.
public final class LocalDynamo implements AutoCloseable {
    private final Engine engine;
    private final DynamoDbStreamsClient streams;
    private final WriteListeners listeners = new WriteListeners();
    private final DynamoDbClient client;
    private final Runnable release;
    private final boolean fresh;

    private LocalDynamo(Engine engine, DynamoDbClient client, Runnable release) {
        this.engine = engine;
        this.streams = engine.streams();
        this.client = listeners.watch(client);
        this.release = release;
        this.fresh = Tables.create(this.client);
    }

    public static LocalDynamo inMemory() {
        Engine engine = Engine.inMemory();
        return new LocalDynamo(engine, engine.client(), () -> {});
    }

    /// Keeps everything in `folder`, which is made when only its parent exists; throws [DataInUse] when another
    /// process has it open.
    public static LocalDynamo in(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectory(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        DataLock lock = DataLock.take(folder);
        SqliteFile file = SqliteFile.open(folder.resolve("blog.db"));
        return new LocalDynamo(file.engine(), Durable.wrap(file.engine().client()), () -> {
            file.awaitClosed();
            lock.close();
        });
    }

    public DynamoDbClient client() {
        return client;
    }

    public DynamoDbStreamsClient streams() {
        return streams;
    }

    /// Has `listener` called after every write to the table through [#client], by the thread that has written.
    public void onWrite(String table, Runnable listener) {
        listeners.add(table, listener);
    }

    /// True when the tables were made by this process: nothing was stored before.
    public boolean isFresh() {
        return fresh;
    }

    /// Closes the open shard of every stream, as DynamoDB does every few hours.
    public void rollShards() {
        engine.rollShards();
    }

    /// Returns when the folder can be opened again, by this process or another.
    @Override
    public void close() {
        engine.shutDown();
        release.run();
    }
}
