package blog.mail;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// From whom mail comes, and which moderators are told what waits. A blog without has no subscriptions and sends
/// nothing.
public record MailSettings(MailAddress from, List<MailAddress> moderators) {
    public static final String FROM = "BLOG_MAIL_FROM";
    public static final String MODERATORS = "BLOG_MAIL_MODERATORS";
    /// The address of the queue from which mail is sent.
    public static final String QUEUE = "BLOG_NOTIFICATIONS_QUEUE";
    /// As the contract names it.
    public static final String NAME = "mailFrom";

    public MailSettings {
        moderators = List.copyOf(moderators);
    }

    /// The settings that the contract asks for.
    public static Set<String> names(Optional<MailSettings> mail) {
        return mail.isPresent() ? Set.of(NAME) : Set.of();
    }

    /// Reads `BLOG_MAIL_FROM` and `BLOG_MAIL_MODERATORS`; throws IllegalArgumentException with a sentence that names
    /// the wrong one.
    public static Optional<MailSettings> from(Map<String, String> environment) {
        String from = environment.getOrDefault(FROM, "").strip();
        List<MailAddress> moderators = Arrays.stream(
                        environment.getOrDefault(MODERATORS, "").split("\\s+"))
                .filter(text -> !text.isEmpty())
                .map(text -> address(MODERATORS, text))
                .toList();
        if (from.isEmpty()) {
            if (!moderators.isEmpty()) {
                throw new IllegalArgumentException(MODERATORS + " needs " + FROM);
            }
            return Optional.empty();
        }
        return Optional.of(new MailSettings(address(FROM, from), moderators));
    }

    private static MailAddress address(String name, String text) {
        return MailAddress.parse(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        name + " must be an e-mail address such as blog@example.org, not " + text));
    }
}
