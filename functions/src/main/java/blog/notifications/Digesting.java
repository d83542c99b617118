package blog.notifications;

import blog.mail.MailAddress;
import blog.mail.MailRefused;
import blog.mail.Postbox;
import blog.notifications.DigestTable.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;

/// Tells moderators how many comments wait, at most once an hour.
public final class Digesting {
    static final Duration PAUSE = Duration.ofHours(1);
    private static final Duration LAG = Duration.ofMinutes(1);
    /// So many are counted.
    public static final int MOST = 100;

    private final DigestTable digests;
    private final IntSupplier waiting;
    private final List<MailAddress> moderators;
    private final Letters letters;
    private final Postbox postbox;
    private final Clock clock;

    /// `waiting` counts, up to [#MOST].
    public Digesting(
            DigestTable digests,
            IntSupplier waiting,
            List<MailAddress> moderators,
            Letters letters,
            Postbox postbox,
            Clock clock) {
        this.digests = digests;
        this.waiting = waiting;
        this.moderators = moderators;
        this.letters = letters;
        this.postbox = postbox;
        this.clock = clock;
    }

    void note() {
        digests.note(clock.instant());
    }

    /// Sends one letter to all, if one is due. What is not taken is due again; what may have been taken or not is
    /// sent when the hour is over, lest there be two.
    void send() {
        Instant now = clock.instant();
        Optional<State> due = moderators.isEmpty() ? Optional.empty() : digests.due(now, PAUSE);
        if (due.isEmpty()) {
            return;
        }
        int count = waiting.getAsInt();
        if (count == 0) {
            // The index may be a moment behind: what it does not show yet is looked for again.
            if (due.get().last().isBefore(now.minus(LAG))) {
                digests.told(due.get());
            }
            return;
        }
        if (digests.begin(now, PAUSE)) {
            tell(count, now);
            digests.told(due.get());
        }
    }

    private void tell(int count, Instant now) {
        try {
            postbox.send(letters.digest(moderators, words(count), now));
        } catch (MailRefused e) {
            digests.refused(now);
            throw e;
        }
    }

    private static String words(int count) {
        return count >= MOST ? "more than " + (MOST - 1) + " wait" : count == 1 ? "1 waits" : count + " wait";
    }
}
