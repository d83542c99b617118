package blog.aws.settings;

import java.util.Optional;

/// Whose mail the blog sends, and which moderators are told what waits, with spaces between.
public record Mail(String from, String moderators) {
    /// As the functions take it, or none would start.
    private static final String ADDRESS = "[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+)*@"
            + "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";

    static Optional<Mail> of(Context context) {
        Optional<String> from = context.text("blog:mailFrom", ADDRESS, "an e-mail address");
        Optional<String> moderators = context.text(
                "blog:mailModerators", ADDRESS + "( " + ADDRESS + ")*", "e-mail addresses with spaces between");
        if (moderators.isPresent() && from.isEmpty()) {
            throw new IllegalArgumentException(
                    "blog:mailModerators needs blog:mailFrom, or nobody would write to them");
        }
        return from.map(address -> new Mail(address, moderators.orElse("")));
    }

    public String domain() {
        return from.substring(from.lastIndexOf('@') + 1);
    }
}
