package blog.comments.moving;

import blog.codec.Ulid;
import blog.comments.Comment;
import blog.comments.CommentStatus;
import blog.comments.people.Who;
import blog.comments.writing.Fields;
import blog.http.InvalidInput;
import blog.http.Lettering;
import blog.http.body.JsonBody;
import blog.names.Slug;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A comment from elsewhere, as an owner sends it. Its time is the one that it has in its id, too, for comments
/// are in the order of their ids. An e-mail address tells who wrote it, and is not kept. A deleted one has nothing
/// but its place.
record Arrival(
        Slug post,
        String id,
        @Nullable String parent,
        CommentStatus status,
        Words words,
        Instant created,
        @Nullable Instant edited,
        boolean owner,
        @Nullable Who who,
        @Nullable String email) {
    private static final Set<String> PLACE = Set.of("post", "id", "parent", "status", "created");
    private static final Set<String> MEMBERS =
            Set.of("post", "id", "parent", "status", "created", "author", "markdown", "edited", "by", "who", "email");
    /// A comment's id and its time are made one after the other.
    private static final Duration APART = Duration.ofMinutes(1);

    static Arrival read(JsonNode json, Instant now) {
        if (!json.isObject()) {
            throw InvalidInput.unacceptable("comment", "must be an object");
        }
        CommentStatus status = ArrivalMembers.status(json);
        boolean deleted = status == CommentStatus.DELETED;
        JsonBody.requireMembers(json, deleted ? PLACE : MEMBERS, "");
        Instant created = ArrivalMembers.time(json, "created", now)
                .orElseThrow(() -> InvalidInput.unacceptable("created", "must be a time"));
        String id = ArrivalMembers.ulid(json, "id")
                .orElseThrow(() -> InvalidInput.unacceptable("id", "must be the id of a comment"));
        if (Duration.between(created, Ulid.time(id)).abs().compareTo(APART) > 0) {
            throw InvalidInput.unacceptable("id", "must be of the time that the comment was created");
        }
        return new Arrival(
                ArrivalMembers.post(json),
                id,
                ArrivalMembers.ulid(json, "parent").orElse(null),
                status,
                deleted ? Words.NONE : Words.read(json),
                created,
                ArrivalMembers.time(json, "edited", now).orElse(null),
                "owner".equals(JsonBody.text(json, "by", "")),
                ArrivalMembers.who(json),
                Fields.email(Lettering.shown(JsonBody.text(json, "email", ""))));
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
}
