package blog.local.rights;

import blog.codec.Resources;
import blog.rig.dynamo.Tap;
import blog.rights.Rights;
import blog.rights.Rights.Row;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/// The functions' roles, as IAM enforces them on AWS: what `rights.txt` does not give is refused before anything is
/// sent. Remembers which rights were used, and what was refused.
public final class Roles {
    private final Rights rights;
    private final Set<String> used = new ConcurrentSkipListSet<>();
    private final Set<String> refused = new ConcurrentSkipListSet<>();

    public Roles(Rights rights) {
        this.rights = rights;
    }

    /// Those of the page that CDK makes the policies of.
    public static Roles load() {
        return new Roles(Rights.parse(new String(Resources.load("/rights.txt"), StandardCharsets.UTF_8)));
    }

    /// The client as the function has it.
    public DynamoDbClient limit(DynamoDbClient client, String function) {
        return Tap.before(client, request -> Asked.about(request).forEach(asked -> check(function, asked)));
    }

    private void check(String function, Asked asked) {
        Optional<Row> given =
                rights.of(function).stream().filter(row -> gives(row, asked)).findFirst();
        if (given.isEmpty()) {
            throw refusal(function, asked);
        }
        for (String key : given.get().keys()) {
            if (asked.keys().isEmpty() || asked.keys().stream().anyMatch(asking -> covers(key, asking))) {
                used.add(right(given.get(), asked.action(), key));
            }
        }
    }

    /// `ForAllValues`: no key may be another's, and where there is none, none is.
    private static boolean gives(Row row, Asked asked) {
        return row.table().equals(asked.table())
                && row.actions().contains(asked.action())
                && asked.keys().stream().allMatch(asking -> row.keys().stream().anyMatch(key -> covers(key, asking)));
    }

    /// `StringLike`, of a pattern whose one asterisk comes last.
    private static boolean covers(String pattern, String key) {
        return pattern.endsWith("*") ? key.startsWith(pattern.substring(0, pattern.length() - 1)) : key.equals(pattern);
    }

    private DynamoDbException refusal(String function, Asked asked) {
        String wanted = String.join(" ", function, asked.table(), asked.action(), String.join(" ", asked.keys()));
        refused.add(wanted);
        String message = "User: " + function + " is not authorized to perform: dynamodb:" + asked.action()
                + " on resource: table/" + asked.table() + " because no row of rights.txt gives it: " + wanted;
        return (DynamoDbException) DynamoDbException.builder()
                .message(message)
                .statusCode(400)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .serviceName("DynamoDb")
                        .errorCode("AccessDeniedException")
                        .errorMessage(message)
                        .build())
                .build();
    }

    /// A line for each right that no request has used, in the order of the page: one action with one leading key.
    public List<String> unused() {
        return rights.rows().stream()
                .flatMap(row -> row.actions().stream()
                        .flatMap(action -> row.keys().stream().map(key -> right(row, action, key))))
                .filter(right -> !used.contains(right))
                .toList();
    }

    /// A line for each kind of request that was refused.
    public List<String> refused() {
        return List.copyOf(refused);
    }

    private static String right(Row row, String action, String key) {
        return String.join(" ", row.function(), row.table(), action, key);
    }
}
