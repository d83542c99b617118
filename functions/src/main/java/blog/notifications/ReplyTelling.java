package blog.notifications;

import blog.comments.Comment;
import blog.comments.CommentTable;
import blog.comments.StoredComment;
import blog.events.Event;
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
import java.time.Instant;
import java.util.Optional;

/// Tells those who want to know that their comment is answered. It looks at the comments as they are now, not at what
/// the event says of them.
public record ReplyTelling(
        CommentTable comments,
        SubscriptionTable subscriptions,
        AddressTable addresses,
        LinkTable links,
        Posting posting,
        Letters letters,
        SecureRandom random,
        Clock clock) {

    /// False when somebody is left to be told later.
    boolean tell(Event.OfComment shown) {
        Instant now = clock.instant();
        Optional<StoredComment> reply =
                comments.find(shown.post(), shown.comment(), now).filter(StoredComment::isVisible);
        if (reply.isEmpty() || reply.get().comment().parent() == null) {
            return true;
        }
        boolean all = true;
        for (Subscription to : subscriptions.of(reply.get().comment().parent(), now)) {
            // Nobody is told of what they have said themselves.
            if (to.confirmed() && !to.who().equals(reply.get().who())) {
                all &= tell(to, reply.get().comment());
            }
        }
        return all;
    }

    private boolean tell(Subscription to, Comment reply) {
        Optional<MailAddress> address = addresses.find(to.id(), clock.instant()).map(Wish::address);
        if (address.isEmpty()) {
            // Ending it was begun and not finished.
            subscriptions.end(to.comment(), to.id());
            return true;
        }
        return posting.once(to.id(), reply.id(), to.who(), () -> {
                    String secret = Secret.random(random);
                    links.put(
                            secret,
                            new Link(to.comment(), to.id(), clock.instant().plus(LinkTable.GOOD_FOR)));
                    return letters.reply(to, address.get(), reply, secret);
                })
                != Fate.LATER;
    }
}
