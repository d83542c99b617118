package blog.notifications;

import blog.mail.Limit;
import blog.mail.Mail;
import blog.mail.MailRefused;
import blog.mail.Postbox;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Sends each letter once, and an address no more than it may get.
public record Posting(MailedTable mailed, Postbox postbox, Clock clock) {
    /// What became of a letter.
    enum Fate {
        /// It is sent, now or before.
        SENT,
        /// Somebody else is at it, or was and died.
        LATER,
        /// The address has had enough for now, or is none. It is not sent later either: tomorrow has letters of
        /// its own.
        NEVER
    }

    /// Sends a letter about `what` to one who wants mail, by the id of that wish; it is made when it is clear that
    /// it will be sent. Throws when it could not be sent.
    Fate once(String to, String what, String who, List<Limit> limits, Supplier<Mail> letter) {
        Instant now = clock.instant();
        switch (mailed.begin(to, what, now)) {
            case NOBODYS -> {
                return Fate.SENT;
            }
            case OTHERS -> {
                return Fate.LATER;
            }
            case OURS -> {}
        }
        Fate fate = send(to, what, who, limits, letter, now);
        mailed.sent(to, what, now);
        return fate;
    }

    private Fate send(String to, String what, String who, List<Limit> limits, Supplier<Mail> letter, Instant now) {
        var taken = new ArrayList<Limit>();
        for (Limit limit : limits) {
            if (!limit.take(who, now)) {
                taken.forEach(before -> before.giveBack(who, now));
                return Fate.NEVER;
            }
            taken.add(limit);
        }
        try {
            postbox.send(letter.get());
            return Fate.SENT;
        } catch (RuntimeException e) {
            if (e instanceof MailRefused refused && refused.isForGood()) {
                return Fate.NEVER;
            }
            taken.forEach(limit -> limit.giveBack(who, now));
            mailed.failed(to, what);
            throw e;
        }
    }
}
