package blog.cli;

import blog.comments.judging.Guarding;
import blog.comments.reactions.ReactionKinds;
import blog.settings.Settings;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The settings about comments and reactions, as [SiteFlags] has the others.
final class CommentFlags {
    @Option(
            names = "--comments",
            paramLabel = "POLICY",
            description = "Which comments wait for a moderator: first (the default) those of people of whom none was"
                    + " approved yet, all, or none: open; closed takes no comments.")
    private @Nullable String comments;

    @Option(
            names = "--comments-days",
            paramLabel = "N",
            description = "For how many days after its date a post takes comments; for ever by default.")
    private @Nullable String commentsDays;

    @Option(
            names = "--comment-guards",
            paramLabel = "GUARDS",
            description = "What stands between spam and the blog: some of form, proof, rate and score, with spaces"
                    + " between; all by default.")
    private @Nullable String commentGuards;

    @Option(
            names = "--comments-per-hour",
            paramLabel = "N",
            description =
                    "How many comments one block of addresses may send in an hour; 20 by default, 0 for any number.")
    private @Nullable String commentsPerHour;

    @Option(
            names = "--comment-words",
            paramLabel = "WORDS",
            description = "What speaks against a comment that has it: words with commas between.")
    private @Nullable String commentWords;

    @Option(
            names = "--reactions",
            paramLabel = "WORDS",
            description = "Which reactions readers may leave besides like: up to four words with commas between them.")
    private @Nullable String reactions;

    Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        SiteFlags.put(environment, Settings.COMMENTS, comments);
        SiteFlags.put(environment, Settings.COMMENTS_DAYS, commentsDays);
        SiteFlags.put(environment, Guarding.GUARDS, commentGuards);
        SiteFlags.put(environment, Guarding.PER_HOUR, commentsPerHour);
        SiteFlags.put(environment, Guarding.WORDS, commentWords);
        SiteFlags.put(environment, ReactionKinds.REACTIONS, reactions);
        return environment;
    }
}
