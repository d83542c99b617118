package blog;

import blog.comments.CommentStatus;
import blog.comments.CommentTable;
import blog.mail.MailAddress;
import blog.mail.MailSettings;
import blog.mail.Postbox;
import blog.notifications.DigestTable;
import blog.notifications.Digesting;
import blog.notifications.Letters;
import blog.notifications.MailedTable;
import blog.notifications.Notifying;
import blog.notifications.Posting;
import blog.notifications.ReplyTelling;
import blog.notifications.SentTable;
import blog.notifications.WishAnswering;
import blog.privacy.PrivacyTable;
import blog.privacy.TraceTable;
import blog.subscribers.Subscriber;
import blog.subscriptions.AddressTable;
import blog.subscriptions.AskedTable;
import blog.subscriptions.LinkTable;
import blog.subscriptions.SubscriptionTable;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// What sends mail, and the only part that reads the addresses that it goes to.
public final class Notifications {
    private Notifications() {}

    public static Subscriber of(Blog blog, Postbox postbox) {
        MailSettings mail = blog.settings()
                .mail()
                .orElseThrow(() -> new IllegalArgumentException(MailSettings.FROM + " must be set"));
        var letters = new Letters(
                blog.settings().site(),
                new MailAddress(mail.from()),
                blog.settings().apiUrl());
        DynamoDbClient dynamo = blog.tables().dynamo();
        String table = blog.tables().comments();
        var posting = new Posting(new MailedTable(dynamo, table), postbox, blog.clock());
        return new Notifying(
                replies(blog, letters, posting), wishes(blog, letters, posting), digests(blog, mail, letters, postbox));
    }

    private static ReplyTelling replies(Blog blog, Letters letters, Posting posting) {
        DynamoDbClient dynamo = blog.tables().dynamo();
        String table = blog.tables().comments();
        return new ReplyTelling(
                blog.tables().ofComments().comments(),
                new SubscriptionTable(dynamo, table),
                new AddressTable(dynamo, table),
                new LinkTable(dynamo, table),
                posting,
                List.of(SentTable.ofAll(dynamo, table)),
                letters,
                blog.random(),
                blog.clock());
    }

    private static WishAnswering wishes(Blog blog, Letters letters, Posting posting) {
        DynamoDbClient dynamo = blog.tables().dynamo();
        String table = blog.tables().comments();
        return new WishAnswering(
                new AddressTable(dynamo, table),
                new SubscriptionTable(dynamo, table),
                new LinkTable(dynamo, table),
                new PrivacyTable(dynamo, table),
                new TraceTable(dynamo, table),
                posting,
                List.of(SentTable.ofAll(dynamo, table), SentTable.ofAskedFor(dynamo, table)),
                List.of(SentTable.ofOwnData(dynamo, table)),
                new AskedTable(dynamo, table),
                letters,
                blog.random(),
                blog.clock());
    }

    private static Digesting digests(Blog blog, MailSettings mail, Letters letters, Postbox postbox) {
        CommentTable comments = blog.tables().ofComments().comments();
        Clock clock = blog.clock();
        return new Digesting(
                new DigestTable(blog.tables().dynamo(), blog.tables().comments()),
                () -> comments.queue(CommentStatus.HELD, Optional.empty(), Digesting.MOST, clock.instant())
                        .size(),
                mail.moderators().stream().map(MailAddress::new).toList(),
                letters,
                postbox,
                clock);
    }
}
