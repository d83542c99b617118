package blog.comments.writing;

import blog.comments.judging.Entrance;
import blog.http.InvalidInput;
import blog.http.Request;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What makes a request the same as one before it: the form's token and the idempotency key, each as far as it came
/// along. Both stand for one comment.
record Claims(ClaimTable table, String postId, List<Mark> marks) {

    /// A name of the request, and what to say when it stands for another one.
    private record Mark(String key, Supplier<InvalidInput> other) {}

    /// No idempotency key has the character behind the word, so no client makes a token's mark of one.
    private static final String TOKEN = "form\0";

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

    /// What holds of this request and those that came at the same time.
    Claim make(Claim wanted, Instant now) {
        Claim claim = wanted;
        for (Mark mark : marks) {
            claim = table.claim(postId, mark.key(), claim, now);
            requireSame(mark, claim, wanted.digest());
        }
        return claim;
    }

    private static void requireSame(Mark mark, Claim claim, String digest) {
        if (!claim.digest().equals(digest)) {
            throw mark.other().get();
        }
    }
}
