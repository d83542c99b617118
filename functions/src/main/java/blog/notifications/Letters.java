package blog.notifications;

import blog.comments.Comment;
import blog.http.Lettering;
import blog.http.PathSegments;
import blog.mail.Mail;
import blog.mail.Mail.Sender;
import blog.mail.MailAddress;
import blog.names.Site;
import blog.names.Slug;
import blog.subscriptions.Subscription;
import blog.subscriptions.Wish;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the blog writes to people: where something happened, and never what somebody has said.
public record Letters(Site site, MailAddress from, String apiUrl) {
    /// RFC 3834: nobody's absence is to be told to the blog.
    private static final Map<String, String> ALONE = Map.of("Auto-Submitted", "auto-generated");

    Mail confirmation(Wish.Replies wish, String secret) {
        return letter(
                "confirm-" + wish.id(),
                wish.address(),
                "Mail about replies to your comment?",
                """
                Somebody, most likely you, wants to be told when a comment on %s is answered:

                %s

                Say yes here, within a day:

                %s

                If it was not you, do nothing: there will be no more mail, and this address is forgotten.
                """.formatted(wish.slug().inWords(), post(wish.slug(), wish.comment()), link(secret)),
                Map.of());
    }

    /// RFC 8058: one click in the mail program, which presses the button for its reader.
    Mail reply(Subscription to, MailAddress address, Comment reply, String secret) {
        String title = reply.title() == null ? to.slug().inWords() : reply.title();
        return letter(
                "reply-" + to.id() + "-" + reply.id(),
                address,
                "A reply to your comment on " + title,
                """
                Your comment has been answered:

                %s

                No more mail about this comment:

                %s
                """.formatted(post(reply.slug(), reply.id()), link(secret)),
                Map.of(
                        "List-Unsubscribe",
                        "<" + link(secret) + "/unsubscribe>",
                        "List-Unsubscribe-Post",
                        "List-Unsubscribe=One-Click"));
    }

    Mail ownData(Wish.OwnData wish, String secret) {
        String link = apiUrl + "/privacy/" + secret;
        return letter(
                "privacy-" + wish.id(), wish.address(), "What is kept about you", """
                Somebody, most likely you, has asked what is kept here about the person with this address.

                Everything, for the next hour:

                %s

                A DELETE of the same address erases it for good, such as by

                curl -X DELETE %s

                If it was not you, do nothing: the address of this mail is forgotten, and nobody but you has the link.
                """.formatted(link, link), Map.of());
    }

    Mail digest(List<MailAddress> moderators, String waiting, Instant now) {
        return new Mail(
                "digest-" + now.toEpochMilli(),
                sender(),
                moderators,
                waiting + " for a moderator",
                """
                Comments that nobody has decided about: %s.

                %s
                """.formatted(waiting, apiUrl + "/moderation?status=held"),
                ALONE);
    }

    private Mail letter(String id, MailAddress to, String subject, String text, Map<String, String> headers) {
        var all = new HashMap<>(headers);
        all.putAll(ALONE);
        return new Mail(id, sender(), List.of(to), Lettering.plain(subject), text, all);
    }

    private Sender sender() {
        return new Sender(site.title(), from);
    }

    private String link(String secret) {
        return apiUrl + "/subscriptions/" + secret;
    }

    /// Where readers see it; the API's own address on a blog that nobody has given one.
    private String post(Slug slug, String comment) {
        return site.url().isEmpty()
                ? apiUrl + "/posts/" + PathSegments.encode(slug.value()) + "/comments"
                : site.urlOf(slug) + "#" + comment;
    }
}
