package blog.notifications;

import blog.comments.people.Who;
import blog.mail.Limit;
import blog.mail.Mail;
import blog.notifications.Posting.Fate;
import blog.privacy.PrivacyTable;
import blog.privacy.TraceTable;
import blog.subscriptions.AddressTable;
import blog.subscriptions.AskedTable;
import blog.subscriptions.LinkTable;
import blog.subscriptions.LinkTable.Link;
import blog.subscriptions.Subscription;
import blog.subscriptions.SubscriptionTable;
import blog.subscriptions.Wish;
import blog.tokens.Secret;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Sends the letter by which somebody confirms what was asked for by their address. The secret in it is made here,
/// so that it lies nowhere but in the letter. Anyone may wish for anyone, so there are `limits`, `ownLimits` for
/// links to one's own data, and `asked` for who does not answer.
public record WishAnswering(
        AddressTable addresses,
        SubscriptionTable subscriptions,
        LinkTable links,
        PrivacyTable privacy,
        TraceTable traces,
        Posting posting,
        List<Limit> limits,
        List<Limit> ownLimits,
        AskedTable asked,
        Letters letters,
        SecureRandom random,
        Clock clock) {
    private static final String WHAT = "LINK";
    /// A comment has one writer, who may have mistyped an address.
    private static final int MOST_OF_A_COMMENT = 3;

    /// False when it is to be tried later. A wish that is gone is answered, or too old.
    boolean answer(String id) {
        return addresses
                .find(id, clock.instant())
                .map(wish -> switch (wish) {
                    case Wish.Replies replies -> confirm(replies);
                    case Wish.OwnData own -> tell(own);
                })
                .orElse(true);
    }

    /// Who is told of replies already is not asked again, and a comment is no way to write to any number of
    /// people.
    private boolean confirm(Wish.Replies wish) {
        List<Subscription> there = subscriptions.of(wish.comment(), clock.instant());
        boolean known =
                there.stream().anyMatch(one -> one.confirmed() && one.who().equals(wish.who()));
        boolean begun = there.stream().anyMatch(one -> one.id().equals(wish.id()));
        if (!begun && (known || there.size() >= MOST_OF_A_COMMENT)) {
            addresses.delete(wish.id());
            return true;
        }
        Fate fate = once(wish, Stream.concat(limits.stream(), Stream.of(asked)).toList(), () -> {
            String secret = Secret.random(random);
            subscriptions.add(
                    new Subscription(
                            wish.id(),
                            wish.post(),
                            wish.comment(),
                            wish.slug(),
                            wish.who(),
                            false,
                            clock.instant().truncatedTo(ChronoUnit.SECONDS)),
                    wish.expires());
            links.put(secret, new Link(wish.comment(), wish.id(), wish.expires()));
            return letters.confirmation(wish, secret);
        });
        if (fate == Fate.NEVER) {
            subscriptions.end(wish.comment(), wish.id());
        }
        return fate != Fate.LATER;
    }

    /// Nobody gets mail at an address of which nothing is known: strangers can ask for any.
    private boolean tell(Wish.OwnData wish) {
        var who = new Who(wish.who());
        Fate fate = traces.isAny(who)
                ? once(wish, ownLimits, () -> {
                    String secret = Secret.random(random);
                    privacy.put(secret, who, wish.expires());
                    return letters.ownData(wish, secret);
                })
                : Fate.SENT;
        if (fate != Fate.LATER) {
            addresses.delete(wish.id());
        }
        return fate != Fate.LATER;
    }

    private Fate once(Wish wish, List<Limit> most, Supplier<Mail> letter) {
        return posting.once(wish.id(), WHAT, wish.who(), most, letter);
    }
}
