package blog.comments.moderation;

import blog.codec.Ulid;
import blog.comments.CommentStatus;
import blog.comments.CommentTable.Place;
import blog.http.InvalidInput;
import blog.http.Request;
import blog.http.body.JsonBody;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a moderator wants to become of a comment, of which they have seen this version; null where they have seen
/// it as readers do, who are told of none, and want it away.
record WantedDecision(
        Place place, CommentStatus status, @Nullable Long version, String why) {
    private static final int MOST = 100;
    private static final int LONGEST_WHY = 300;
    private static final Set<String> MEMBERS = Set.of("post", "id", "status", "version", "why");
    private static final Set<CommentStatus> STATUSES =
            Set.of(CommentStatus.VISIBLE, CommentStatus.SPAM, CommentStatus.REMOVED);

    /// 1 to 100 of them; one that cannot be meant is 422 by its place, and nothing is done then.
    static List<WantedDecision> read(Request request) {
        JsonNode body = JsonBody.object(request);
        JsonBody.requireMembers(body, Set.of("decisions"), "");
        JsonNode decisions = body.path("decisions");
        if (!decisions.isArray() || decisions.isEmpty() || decisions.size() > MOST) {
            throw InvalidInput.unacceptable("decisions", "must be a list of 1 to " + MOST);
        }
        var wanted = new ArrayList<WantedDecision>();
        for (int i = 0; i < decisions.size(); i++) {
            wanted.add(one(decisions.get(i), "decisions[" + i + "]"));
        }
        return wanted;
    }

    private static WantedDecision one(JsonNode decision, String where) {
        if (!decision.isObject()) {
            throw InvalidInput.unacceptable(where, "must be an object");
        }
        String prefix = where + ".";
        JsonBody.requireMembers(decision, MEMBERS, prefix);
        CommentStatus status = status(decision, prefix);
        return new WantedDecision(
                new Place(ulid(decision, "post", prefix), ulid(decision, "id", prefix)),
                status,
                version(decision, prefix, status != CommentStatus.VISIBLE),
                why(decision, prefix));
    }

    private static String ulid(JsonNode decision, String member, String prefix) {
        return Optional.ofNullable(JsonBody.text(decision, member, prefix))
                .filter(Ulid::isUlid)
                .orElseThrow(() -> InvalidInput.unacceptable(prefix + member, "must be an id"));
    }

    private static CommentStatus status(JsonNode decision, String prefix) {
        return Optional.ofNullable(JsonBody.text(decision, "status", prefix))
                .flatMap(CommentStatus::of)
                .filter(STATUSES::contains)
                .orElseThrow(() -> InvalidInput.unacceptable(prefix + "status", "must be visible, spam or removed"));
    }

    private static @Nullable Long version(JsonNode decision, String prefix, boolean optional) {
        JsonNode version = decision.path("version");
        if (optional && (version.isMissingNode() || version.isNull())) {
            return null;
        }
        if (!version.isIntegralNumber() || !version.canConvertToLong() || version.longValue() < 1) {
            throw InvalidInput.unacceptable(prefix + "version", "must be the version that was seen");
        }
        return version.longValue();
    }

    private static String why(JsonNode decision, String prefix) {
        return Optional.ofNullable(JsonBody.text(decision, "why", prefix, LONGEST_WHY))
                .orElse("");
    }
}
