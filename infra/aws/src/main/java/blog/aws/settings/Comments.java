package blog.aws.settings;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.services.dynamodb.ProjectionType;

/// What an operator decides about comments. `indices` are those of their table, by name: CloudFormation adds one
/// to a table at a time, so a blog that was deployed before there were any gets the first by a deployment of its
/// own.
public record Comments(String policy, Optional<Integer> days, Map<String, ProjectionType> indices) {
    private static final int MOST_DAYS = 36_500;

    static Comments of(Context context) {
        var indices = new HashMap<>(Map.of("queue", ProjectionType.ALL));
        if (context.choice("blog:indices", "all", "queue").equals("all")) {
            indices.put("who", ProjectionType.KEYS_ONLY);
        }
        return new Comments(
                context.choice("blog:comments", "first", "open", "all", "closed"),
                context.number("blog:commentsDays", 1, MOST_DAYS, "a number of days"),
                indices);
    }
}
