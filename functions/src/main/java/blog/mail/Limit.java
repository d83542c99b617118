package blog.mail;

import java.time.Instant;

/// So many letters to a person and no more; `who` is the hash that stands for their address.
public interface Limit {
    /// Counts one more; false when there were enough.
    boolean take(String who, Instant now);

    /// One that was counted has not been sent.
    void giveBack(String who, Instant now);
}
