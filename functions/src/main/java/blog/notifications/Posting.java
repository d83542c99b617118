package blog.notifications;

import blog.mail.Mail;
import blog.mail.Postbox;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;

/// Sends each letter once, and an address no more than [SentTable#MOST] a day.
public record Posting(MailedTable mailed, SentTable sent, Postbox postbox, Clock clock) {
    /// What became of a letter.
    enum Fate {
        /// It is sent, now or before.
        SENT,
        /// Somebody else is at it, or was and died.
        LATER,
        /// The address has had enough for the day.
        TOO_MANY
    }

    /// Sends a letter about `what` to one who wants mail, by the id of that wish; it is made when it is clear that it
    /// will be sent. Throws when it could not be sent.
    Fate once(String to, String what, String who, Supplier<Mail> letter) {
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
        if (!sent.add(who, now)) {
            // It is not sent later either: tomorrow has letters of its own.
            mailed.sent(to, what, now);
            return Fate.TOO_MANY;
        }
        try {
            postbox.send(letter.get());
        } catch (RuntimeException e) {
            sent.takeBack(who, now);
            mailed.failed(to, what);
            throw e;
        }
        mailed.sent(to, what, now);
        return Fate.SENT;
    }
}
