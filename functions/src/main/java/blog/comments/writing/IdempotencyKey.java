package blog.comments.writing;

import blog.http.InvalidInput;
import blog.http.Request;
import java.util.Optional;

/// The name that a client gives to one attempt to comment, so that it may repeat the request without commenting twice.
record IdempotencyKey(String value) {
    static final String HEADER = "Idempotency-Key";
    private static final int MOST_CHARACTERS = 255;

    IdempotencyKey {
        boolean visible = value.chars().allMatch(c -> c > ' ' && c < 0x7f);
        if (value.isEmpty() || value.length() > MOST_CHARACTERS || !visible) {
            throw InvalidInput.badRequest(HEADER, "must be 1 to " + MOST_CHARACTERS + " visible ASCII characters");
        }
    }

    static Optional<IdempotencyKey> of(Request request) {
        return request.header(HEADER).map(IdempotencyKey::new);
    }
}
