package blog.rig.dynamo;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.dynamodb.services.exceptions.DynamoDBLocalServiceException;
import software.amazon.dynamodb.services.local.embedded.DDBExceptionMappingInvocationHandler;
import software.amazon.dynamodb.services.local.shared.access.LocalDBAccess;
import software.amazon.dynamodb.services.local.shared.access.LocalDBClient;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteDBAccess;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteLibraryLoader;
import software.amazon.dynamodb.services.local.shared.jobs.JobsRegister;

/// DynamoDB Local put together as its own `DynamoDBEmbedded` does, but over tables whose shapes are remembered, and
/// without a report of its use over the network.
final class Engine {
    private static final int BACKGROUND_THREADS = 10;
    /// Held by a name: a level that is set on a logger that nobody holds is lost.
    private static final Logger SQLITE = Logger.getLogger("com.almworks.sqlite4java");

    private final LocalDBClient local;
    private final ReadWriteLock open = new ReentrantReadWriteLock();
    private boolean shutDown;

    private Engine(LocalDBClient local) {
        this.local = local;
    }

    static Engine inMemory() {
        return over(null);
    }

    static Engine on(File file) {
        return over(file);
    }

    private static Engine over(@Nullable File file) {
        SQLITE.setLevel(Level.WARNING);
        try {
            SQLiteLibraryLoader.initialize();
        } catch (Exception e) {
            throw new IllegalStateException("SQLite does not load", e);
        }
        LocalDBAccess access = file == null ? new SQLiteDBAccess() : new SQLiteDBAccess(file);
        var jobs = new JobsRegister(Executors.newFixedThreadPool(BACKGROUND_THREADS), false);
        return new Engine(new LocalDBClient(TableShapes.remember(access), jobs));
    }

    DynamoDbClient client() {
        return guarded(DynamoDbClient.class, local.dynamoDbClient());
    }

    DynamoDbStreamsClient streams() {
        return guarded(DynamoDbStreamsClient.class, local.dynamoDbStreamsClient());
    }

    void rollShards() {
        local.triggerShardRollovers();
    }

    /// Waits for calls under way; those that come later fail.
    void shutDown() {
        open.writeLock().lock();
        try {
            if (!shutDown) {
                shutDown = true;
                local.shutdownNow();
            }
        } finally {
            open.writeLock().unlock();
        }
    }

    /// The client, with failures in the SDK's own classes.
    private <T> T guarded(Class<T> type, T client) {
        return type.cast(Proxy.newProxyInstance(
                Engine.class.getClassLoader(),
                new Class<?>[] {type},
                (_, method, arguments) -> call(client, method, arguments)));
    }

    private @Nullable Object call(Object client, Method method, Object @Nullable [] arguments) throws Throwable {
        open.readLock().lock();
        try {
            if (shutDown) {
                throw new IllegalStateException("DynamoDB Local is shut down");
            }
            return method.invoke(client, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof DynamoDBLocalServiceException failure) {
                DDBExceptionMappingInvocationHandler.handleDynamoDBLocalServiceException(failure);
            }
            throw e.getCause();
        } finally {
            open.readLock().unlock();
        }
    }
}
