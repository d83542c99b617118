package blog;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/// Another clock, put forward by a test.
public final class MovedClock extends Clock {
    private final Clock base;
    private volatile Duration ahead = Duration.ZERO;

    public MovedClock(Clock base) {
        this.base = base;
    }

    public void pass(Duration time) {
        ahead = ahead.plus(time);
    }

    @Override
    public Instant instant() {
        return base.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
