package blog.settings;

import blog.comments.CommentPolicy;
import blog.comments.CommentRules;
import blog.comments.reactions.ReactionKinds;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// What an operator decides about comments.
final class CommentSettings {
    private static final int MOST_DAYS = 36_500;

    private CommentSettings() {}

    /// Throws IllegalArgumentException with a sentence that names the variable that is wrong.
    static CommentRules rules(Map<String, String> environment) {
        return new CommentRules(
                policy(environment.getOrDefault(Settings.COMMENTS, CommentPolicy.FIRST.word())),
                Optional.ofNullable(environment.get(Settings.COMMENTS_DAYS)).map(CommentSettings::days));
    }

    static ReactionKinds reactions(Map<String, String> environment) {
        try {
            return ReactionKinds.of(environment.getOrDefault(Settings.REACTIONS, ""));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(Settings.REACTIONS + " " + e.getMessage(), e);
        }
    }

    private static CommentPolicy policy(String word) {
        return CommentPolicy.of(word)
                .orElseThrow(() -> new IllegalArgumentException(
                        Settings.COMMENTS + " must be open, first, all or closed, not " + word));
    }

    private static Duration days(String text) {
        if (!text.matches("\\d{1,5}") || text.equals("0") || Integer.parseInt(text) > MOST_DAYS) {
            throw new IllegalArgumentException(Settings.COMMENTS_DAYS + " must be a number of days, not " + text);
        }
        return Duration.ofDays(Integer.parseInt(text));
    }
}
