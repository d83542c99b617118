package blog.comments.rates;

import blog.http.InvalidInput;
import blog.http.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// How often a block of addresses may do a thing in an hour of the clock; `name` is what clients know it by, and each
/// has a count of its own. `perHour` is 0 for any number, and then nothing is counted.
public record Limit(RateTable rates, String name, int perHour, Clock clock) {
    private static final long HOUR_SECONDS = Duration.ofHours(1).toSeconds();

    /// Counts one more from the address; 429 when that is too many.
    public void count(String address) {
        Instant now = clock.instant();
        if (perHour > 0 && !rates.count(name, address, now, perHour)) {
            throw exceeded(name, perHour, now);
        }
    }

    /// What is answered beyond the limit: 429, and when it begins anew.
    public static InvalidInput exceeded(String name, int perHour, Instant now) {
        Duration rest = Duration.between(now, RateTable.end(now));
        long seconds = rest.plusSeconds(1).minusNanos(1).toSeconds();
        return new InvalidInput(Problem.of(429, "Too many " + name + " have come from there within the hour.")
                .with("Retry-After", Long.toString(seconds))
                .with("RateLimit", "\"" + name + "\";r=0;t=" + seconds)
                .with("RateLimit-Policy", "\"" + name + "\";q=" + perHour + ";w=" + HOUR_SECONDS));
    }
}
