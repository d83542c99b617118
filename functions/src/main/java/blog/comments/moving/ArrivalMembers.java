package blog.comments.moving;

import blog.codec.Rfc3339;
import blog.codec.Ulid;
import blog.comments.CommentStatus;
import blog.comments.people.Who;
import blog.http.InvalidInput;
import blog.http.body.JsonBody;
import blog.names.Slug;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What members of a comment from elsewhere have to be that one which is written here has not: 422 for anything
/// else.
final class ArrivalMembers {
    private static final Set<CommentStatus> STATUSES =
            Set.of(CommentStatus.VISIBLE, CommentStatus.HELD, CommentStatus.DELETED);

    private ArrivalMembers() {}

    static Slug post(JsonNode json) {
        String slug = JsonBody.text(json, "post", "");
        if (slug == null || !Slug.isValid(slug)) {
            throw InvalidInput.unacceptable("post", "must be the slug of a post");
        }
        return new Slug(slug);
    }

    static CommentStatus status(JsonNode json) {
        return Optional.ofNullable(JsonBody.text(json, "status", ""))
                .flatMap(CommentStatus::of)
                .filter(STATUSES::contains)
                .orElseThrow(() -> InvalidInput.unacceptable("status", "must be visible, held or deleted"));
    }

    static Optional<String> ulid(JsonNode json, String member) {
        Optional<String> id = Optional.ofNullable(JsonBody.text(json, member, ""));
        if (id.isPresent() && !Ulid.isUlid(id.get())) {
            throw InvalidInput.unacceptable(member, "must be the id of a comment");
        }
        return id;
    }

    /// In whole seconds; one to come would stay the newest for long.
    static Optional<Instant> time(JsonNode json, String member, Instant now) {
        Optional<String> text = Optional.ofNullable(JsonBody.text(json, member, ""));
        Optional<Instant> time = text.flatMap(Rfc3339::parse);
        if (text.isPresent()
                && (time.isEmpty() || time.get().isAfter(now) || time.get().isBefore(Instant.EPOCH))) {
            throw InvalidInput.unacceptable(member, "must be a time from 1970 to now");
        }
        return time.map(moment -> moment.truncatedTo(ChronoUnit.SECONDS));
    }

    static @Nullable Who who(JsonNode json) {
        String text = JsonBody.text(json, "who", "");
        if (text != null && !Who.isWho(text)) {
            throw InvalidInput.unacceptable("who", "must be what an export has there");
        }
        return text == null ? null : new Who(text);
    }
}
