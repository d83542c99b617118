package blog.aws.settings;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.services.dynamodb.ProjectionType;

/// What an operator decides about comments. `indices` are those of their table, by name: CloudFormation adds one
/// to a table at a time, so a blog that was deployed before there were any gets the first by a deployment of its
/// own. `guards` are variables of the function that takes comments.
public record Comments(
        String policy,
        Optional<Integer> days,
        Optional<String> reactions,
        Map<String, ProjectionType> indices,
        Map<String, String> guards) {
    private static final int MOST_DAYS = 36_500;
    private static final int MOST_PER_HOUR = 1_000_000;

    static Comments of(Context context) {
        var indices = new HashMap<>(Map.of("queue", ProjectionType.ALL));
        if (context.choice("blog:indices", "all", "queue").equals("all")) {
            indices.put("who", ProjectionType.KEYS_ONLY);
        }
        return new Comments(
                context.choice("blog:comments", "first", "open", "all", "closed"),
                context.number("blog:commentsDays", 1, MOST_DAYS, "a number of days"),
                context.text(
                        "blog:reactions",
                        "([a-z][a-z0-9-]{0,19}([, ]+|$)){1,4}",
                        "up to four words with commas between them, besides like"),
                indices,
                guards(context));
    }

    private static Map<String, String> guards(Context context) {
        var guards = new HashMap<String, String>();
        context.text("blog:commentGuards", "((form|proof|rate|score)( |$))*", "some of form, proof, rate and score")
                .ifPresent(names -> guards.put("BLOG_COMMENT_GUARDS", names));
        context.number("blog:commentsPerHour", 0, MOST_PER_HOUR, "a number of comments")
                .ifPresent(number -> guards.put("BLOG_COMMENTS_PER_HOUR", number.toString()));
        context.text("blog:commentWords", "(?s).{0,2000}", "at most 2000 characters of words")
                .ifPresent(words -> guards.put("BLOG_COMMENT_WORDS", words));
        return guards;
    }
}
