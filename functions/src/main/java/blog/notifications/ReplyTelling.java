package blog.notifications;

import blog.comments.Comment;
import blog.comments.CommentStatus;
import blog.comments.CommentTable;
import blog.comments.StoredComment;
import blog.events.Event;
import blog.mail.Limit;
import blog.mail.MailAddress;
import blog.notifications.Posting.Fate;
import blog.subscriptions.AddressTable;
import blog.subscriptions.LinkTable;
import blog.subscriptions.LinkTable.Link;
import blog.subscriptions.Subscription;
import blog.subscriptions.SubscriptionTable;
import blog.subscriptions.Wish;
import blog.tokens.Secret;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Tells those who want to know that their comment is answered. It looks at the comments as they are now, not at
/// what the event says of them.
public record ReplyTelling(
        CommentTable comments,
        SubscriptionTable subscriptions,
        AddressTable addresses,
        LinkTable links,
        Posting posting,
        List<Limit> limits,
        Letters letters,
        SecureRandom random,
        Clock clock) {
    /// What waits is gone after a month; what is shown later than this was shown before, or brought from
    /// elsewhere.
    static final Duration NEWS = Duration.ofDays(45);

    /// False when somebody is left to be told later.
    boolean tell(Event.OfComment shown) {
        Instant now = clock.instant();
        Optional<StoredComment> reply = comments.find(shown.post(), shown.comment(), now)
                .filter(StoredComment::isVisible)
                .filter(there -> there.comment().created().isAfter(now.minus(NEWS)));
        String parent = reply.map(there -> there.comment().parent()).orElse(null);
        if (parent == null) {
            return true;
        }
        List<Subscription> wishes = subscriptions.of(parent, now);
        if (wishes.isEmpty()) {
            return true;
        }
        String asker =
                comments.find(shown.post(), parent, now).map(StoredComment::who).orElse(null);
        boolean all = true;
        var told = new HashSet<String>();
        for (Subscription to : wishes) {
            // Nobody is told of what they have said themselves, by their address or from their browser.
            String by = reply.get().who();
            boolean own = by != null && (by.equals(to.who()) || by.equals(asker));
            // Who has said yes to several letters still wants one.
            if (to.confirmed() && !own && told.add(to.who())) {
                all &= tell(to, reply.get().comment());
            }
        }
        return all;
    }

    /// A comment that was deleted gets no more replies: the addresses go. True for one that only waits again.
    boolean forget(Event.OfComment removed) {
        Instant now = clock.instant();
        CommentStatus status = comments.find(removed.post(), removed.comment(), now)
                .map(StoredComment::status)
                .orElse(CommentStatus.DELETED);
        if (status == CommentStatus.DELETED) {
            subscriptions.of(removed.comment(), now).forEach(to -> subscriptions.end(to.comment(), to.id()));
        }
        return status == CommentStatus.HELD;
    }

    private boolean tell(Subscription to, Comment reply) {
        Optional<MailAddress> address = addresses.find(to.id(), clock.instant()).map(Wish::address);
        if (address.isEmpty()) {
            // Ending it was begun and not finished.
            subscriptions.end(to.comment(), to.id());
            return true;
        }
        return posting.once(to.id(), reply.id(), to.who(), limits, () -> {
                    String secret = Secret.random(random);
                    links.put(
                            secret,
                            new Link(to.comment(), to.id(), clock.instant().plus(LinkTable.GOOD_FOR)));
                    return letters.reply(to, address.get(), reply, secret);
                })
                != Fate.LATER;
    }
}
