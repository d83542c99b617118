package blog.comments.writing;

import blog.comments.StoredComment;
import blog.comments.judging.Entrance;
import blog.dynamo.Attempts;
import blog.http.InvalidInput;
import blog.http.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What makes a request the same as one before it: the form's token and the idempotency key, each as far as it
/// came along. Both stand for one comment.
record Claims(ClaimTable table, String postId, List<Mark> marks) {

    /// A name of the request, and what to say when it stands for another one.
    private record Mark(String key, Supplier<InvalidInput> other) {}

    /// No idempotency key has the character behind the word, so no client makes a token's mark of one.
    private static final String TOKEN = "form\0";

    /// Longer than a comment takes to be added.
    private static final Duration LONGEST_WAIT = Duration.ofMillis(500);

    /// `used` refuses a token that was used with another body.
    static Claims of(ClaimTable table, String postId, Request request, Entrance entrance, Supplier<InvalidInput> used) {
        var marks = new ArrayList<Mark>();
        if (entrance.token() != null) {
            marks.add(new Mark(TOKEN + entrance.token(), used));
        }
        IdempotencyKey.of(request)
                .ifPresent(key -> marks.add(new Mark(
                        key.value(),
                        () -> InvalidInput.unacceptable(IdempotencyKey.HEADER, "was used with another body"))));
        return new Claims(table, postId, marks);
    }

    /// The claim that an earlier request has made, if one did; 422 where that had another body.
    Optional<Claim> find(String digest, Instant now) {
        Optional<Claim> found = Optional.empty();
        for (Mark mark : marks) {
            Optional<Claim> claim = table.find(postId, mark.key(), now);
            claim.ifPresent(there -> requireSame(mark, there, digest));
            found = found.or(() -> claim);
        }
        return found;
    }

    /// The claim that holds for this request and those that came at the same time, and the comment if another of
    /// them makes it. `fresh` is a claim that was not found before.
    record Made(Claim claim, @Nullable StoredComment comment) {}

    /// Waits for the other request; if that has stopped on its way or was refused, this one goes on in its place.
    Made make(Claim wanted, boolean fresh, Function<Claim, Optional<StoredComment>> kept, Instant now) {
        Claim claim = make(wanted, now);
        if (fresh && claim.equals(wanted)) {
            return new Made(claim, null);
        }
        Optional<StoredComment> there = Optional.empty();
        for (var looks = new Attempts(LONGEST_WAIT); there.isEmpty() && looks.next(); looks.pause()) {
            there = kept.apply(claim);
        }
        return there.map(comment -> new Made(claim, comment)).orElseGet(() -> new Made(make(claim, now), null));
    }

    private Claim make(Claim wanted, Instant now) {
        Claim claim = wanted;
        for (Mark mark : marks) {
            claim = table.claim(postId, mark.key(), claim, now);
            requireSame(mark, claim, wanted.digest());
        }
        return claim;
    }

    /// Binds the request's names to nothing again, as it was refused.
    void release(Claim claim) {
        marks.forEach(mark -> table.release(postId, mark.key(), claim.commentId()));
    }

    private static void requireSame(Mark mark, Claim claim, String digest) {
        if (!claim.digest().equals(digest)) {
            throw mark.other().get();
        }
    }
}
