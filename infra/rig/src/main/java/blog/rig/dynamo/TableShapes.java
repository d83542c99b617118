package blog.rig.dynamo;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.dynamodb.services.local.shared.access.LocalDBAccess;
import software.amazon.dynamodb.services.local.shared.access.TableInfo;

/// Access to DynamoDB Local's tables that remembers their shapes: it asks for the shape with every item of every call,
/// and each time parses it from JSON and goes through the stream's records.
final class TableShapes implements InvocationHandler {
    /// What changes no table's shape. Whatever else is called, all shapes are asked for anew.
    private static final Set<String> HARMLESS = Set.of(
            "getRecord",
            "putRecord",
            "deleteRecord",
            "queryRecords",
            "getLockForTable",
            "beginTransaction",
            "commitTransaction",
            "rollbackTransaction",
            "getStreamRecords",
            "getStreamInfo",
            "getLatestSequenceNumberForShard",
            "getEarliestNonExpiredSequenceNumberForShard",
            "getSequenceNumberStartForShard",
            "getDeletionDateTimeForShard",
            "shardIsNotExpired",
            "fetchAllTablesWithTimeToLiveEnabled");

    private final LocalDBAccess access;
    private final Map<String, TableInfo> shapes = new HashMap<>();
    private long changes;

    private TableShapes(LocalDBAccess access) {
        this.access = access;
    }

    static LocalDBAccess remember(LocalDBAccess access) {
        return (LocalDBAccess) Proxy.newProxyInstance(
                LocalDBAccess.class.getClassLoader(), new Class<?>[] {LocalDBAccess.class}, new TableShapes(access));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getName().equals("getTableInfo") && arguments != null) {
            return shape((String) arguments[0]);
        }
        if (HARMLESS.contains(method.getName())) {
            return call(method, arguments);
        }
        try {
            return call(method, arguments);
        } finally {
            forget();
        }
    }

    /// What was asked for while a table changed is not remembered, be it from before or after.
    private @Nullable TableInfo shape(String table) {
        long before;
        synchronized (this) {
            TableInfo remembered = shapes.get(table);
            if (remembered != null) {
                return remembered;
            }
            before = changes;
        }
        TableInfo found = access.getTableInfo(table);
        synchronized (this) {
            if (found != null && before == changes) {
                shapes.put(table, found);
            }
        }
        return found;
    }

    private synchronized void forget() {
        changes++;
        shapes.clear();
    }

    private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(access, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
