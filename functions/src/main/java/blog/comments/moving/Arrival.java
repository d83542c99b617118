package blog.comments.moving;

import blog.codec.Rfc3339;
import blog.codec.Ulid;
import blog.comments.Comment;
import blog.comments.CommentStatus;
import blog.comments.people.Who;
import blog.http.InvalidInput;
import blog.http.body.JsonBody;
import blog.names.Slug;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A comment from elsewhere, as an owner sends it. Its time is the one that it has in its id, too, for comments are in
/// the order of their ids. Of a deleted one there are no words.
record Arrival(
        Slug post,
        String id,
        @Nullable String parent,
        CommentStatus status,
        Words words,
        Instant created,
        @Nullable Instant edited,
        boolean owner,
        @Nullable Who who) {
    private static final Set<String> MEMBERS =
            Set.of("post", "id", "parent", "status", "author", "markdown", "created", "edited", "by", "who");
    private static final Set<CommentStatus> STATUSES =
            Set.of(CommentStatus.VISIBLE, CommentStatus.HELD, CommentStatus.DELETED);
    /// A comment's id and its time are made one after the other.
    private static final Duration APART = Duration.ofMinutes(1);

    static Arrival read(JsonNode json, Instant now) {
        if (!json.isObject()) {
            throw InvalidInput.unacceptable("comment", "must be an object");
        }
        JsonBody.requireMembers(json, MEMBERS, "");
        CommentStatus status = status(json);
        Instant created =
                time(json, "created", now).orElseThrow(() -> InvalidInput.unacceptable("created", "must be a time"));
        String id = ulid(json, "id").orElseThrow(() -> InvalidInput.unacceptable("id", "must be the id of a comment"));
        if (Duration.between(created, Ulid.time(id)).abs().compareTo(APART) > 0) {
            throw InvalidInput.unacceptable("id", "must be of the time that the comment was created");
        }
        return new Arrival(
                post(json),
                id,
                ulid(json, "parent").orElse(null),
                status,
                status == CommentStatus.DELETED ? Words.NONE : Words.read(json),
                created,
                time(json, "edited", now).orElse(null),
                "owner".equals(JsonBody.text(json, "by", "")),
                who(json));
    }

    /// As it is kept on the post of this id.
    Comment comment(String postId, Slug slug, @Nullable String title) {
        return new Comment(
                id,
                postId,
                slug,
                title,
                parent,
                words.author(),
                words.markdown(),
                words.html(),
                created,
                edited,
                owner);
    }

    private static Slug post(JsonNode json) {
        String slug = JsonBody.text(json, "post", "");
        if (slug == null || !Slug.isValid(slug)) {
            throw InvalidInput.unacceptable("post", "must be the slug of a post");
        }
        return new Slug(slug);
    }

    private static CommentStatus status(JsonNode json) {
        return Optional.ofNullable(JsonBody.text(json, "status", ""))
                .flatMap(CommentStatus::of)
                .filter(STATUSES::contains)
                .orElseThrow(() -> InvalidInput.unacceptable("status", "must be visible, held or deleted"));
    }

    private static Optional<String> ulid(JsonNode json, String member) {
        Optional<String> id = Optional.ofNullable(JsonBody.text(json, member, ""));
        if (id.isPresent() && !Ulid.isUlid(id.get())) {
            throw InvalidInput.unacceptable(member, "must be the id of a comment");
        }
        return id;
    }

    /// In whole seconds; one to come would stay the newest for long.
    private static Optional<Instant> time(JsonNode json, String member, Instant now) {
        Optional<String> text = Optional.ofNullable(JsonBody.text(json, member, ""));
        Optional<Instant> time = text.flatMap(Rfc3339::parse);
        if (text.isPresent()
                && (time.isEmpty() || time.get().isAfter(now) || time.get().isBefore(Instant.EPOCH))) {
            throw InvalidInput.unacceptable(member, "must be a time from 1970 to now");
        }
        return time.map(moment -> moment.truncatedTo(ChronoUnit.SECONDS));
    }

    private static @Nullable Who who(JsonNode json) {
        String text = JsonBody.text(json, "who", "");
        if (text != null && !Who.isWho(text)) {
            throw InvalidInput.unacceptable("who", "must be what an export has there");
        }
        return text == null ? null : new Who(text);
    }
}
