package blog.local.gateway;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// How many requests were answered since the start, by method and status, such as `PUT 201`.
public final class Traffic {
    /// Any other is `other`: whoever sends can think of any number of names.
    private static final Set<String> METHODS = Set.of("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT");

    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    void count(String method, int status) {
        String counted = METHODS.contains(method) ? method : "other";
        counts.computeIfAbsent(counted + " " + status, _ -> new LongAdder()).increment();
    }

    public Map<String, Long> counts() {
        var counted = new TreeMap<String, Long>();
        counts.forEach((answer, count) -> counted.put(answer, count.sum()));
        return counted;
    }
}
