package blog.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// From whom mail comes, and which moderators are told what waits. A blog without has no subscriptions and sends
/// nothing. These are texts, so that who sends nothing loads nothing that reads addresses.
public record MailSettings(String from, List<String> moderators) {
    public static final String FROM = "BLOG_MAIL_FROM";
    public static final String MODERATORS = "BLOG_MAIL_MODERATORS";
    /// The address of the queue from which mail is sent.
    public static final String QUEUE = "BLOG_NOTIFICATIONS_QUEUE";
    /// As the contract names it.
    public static final String NAME = "mailFrom";

    public MailSettings {
        requireAddress(FROM, from);
        moderators = List.copyOf(moderators);
        for (String moderator : moderators) {
            requireAddress(MODERATORS, moderator);
        }
    }

    /// The settings that the contract asks for.
    public static Set<String> names(Optional<MailSettings> mail) {
        return mail.isPresent() ? Set.of(NAME) : Set.of();
    }

    /// Reads `BLOG_MAIL_FROM` and `BLOG_MAIL_MODERATORS`; throws IllegalArgumentException with a sentence that
    /// names the wrong one.
    public static Optional<MailSettings> from(Map<String, String> environment) {
        String from = environment.getOrDefault(FROM, "").strip();
        var moderators = new ArrayList<String>();
        for (String text : environment.getOrDefault(MODERATORS, "").split("\\s+")) {
            if (!text.isEmpty()) {
                moderators.add(text);
            }
        }
        if (from.isEmpty() && moderators.isEmpty()) {
            return Optional.empty();
        }
        if (from.isEmpty()) {
            throw new IllegalArgumentException(MODERATORS + " needs " + FROM);
        }
        return Optional.of(new MailSettings(from, moderators));
    }

    private static void requireAddress(String name, String text) {
        if (!text.matches(MailAddress.FORM)) {
            throw new IllegalArgumentException(
                    name + " must be an e-mail address such as blog@example.org, not " + text);
        }
    }
}
