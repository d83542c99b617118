package blog.comments.forms;

import blog.comments.people.KeyTable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Gives tokens to forms, and looks at those that come back. Nothing is stored until one is used.
public final class Forms {
    /// Nobody writes a comment faster.
    static final Duration WAIT = Duration.ofSeconds(3);
    /// As long as a claim holds, which begins later: so no token is forgotten while it counts.
    static final Duration VALIDITY = Duration.ofHours(24);

    private final KeyTable keys;
    private final RandomGenerator random;
    private final Clock clock;
    private final boolean withProof;

    /// Without proofs there is no work to do.
    public Forms(KeyTable keys, RandomGenerator random, Clock clock, boolean withProof) {
        this.keys = keys;
        this.random = random;
        this.clock = clock;
        this.withProof = withProof;
    }

    /// A fresh one for the post; `comments` came from the same block of addresses within the hour.
    public Form issue(String postId, long comments, String policy, boolean open) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        FormToken token = FormToken.next(now, withProof ? Puzzle.bits(comments) : 0, random);
        return new Form(
                token.signed(keys.today(now), postId), token.bits(), now.plus(WAIT), now.plus(VALIDITY), policy, open);
    }

    /// What is wrong with a token or the number that came with it; empty when nothing is.
    public Optional<Fault> fault(String postId, String text, @Nullable Long proof) {
        Optional<FormToken> claimed = FormToken.claimed(text);
        if (claimed.isEmpty()) {
            return Optional.of(Fault.FOREIGN);
        }
        FormToken token = claimed.get();
        Instant now = clock.instant();
        if (!isOurs(token, text, postId, now)) {
            return Optional.of(now.isBefore(token.made().plus(VALIDITY)) ? Fault.FOREIGN : Fault.OLD);
        }
        if (!now.isBefore(token.made().plus(VALIDITY))) {
            return Optional.of(Fault.OLD);
        }
        if (now.isBefore(token.made().plus(WAIT))) {
            return Optional.of(Fault.YOUNG);
        }
        boolean solved = !withProof || (proof != null && Puzzle.isSolved(text, proof, token.bits()));
        return solved ? Optional.empty() : Optional.of(proof == null ? Fault.UNPROVED : Fault.WRONG);
    }

    private boolean isOurs(FormToken token, String text, String postId, Instant now) {
        return keys.valid(token.made(), now)
                .filter(key -> token.isSigned(text, key, postId))
                .isPresent();
    }
}
