package blog.comments.writing;

import blog.codec.Sha256;
import blog.codec.Ulid;
import blog.comments.Comment;
import blog.comments.people.Hmac;
import blog.comments.people.KeyTable;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/// The tokens by which writers change what they have written: 256 bits that nobody can guess without the blog's
/// lasting key, and the same for the same comment, so that a request that is sent again gets its first answer. The
/// id of the post stands behind them: another post may have its slug by then.
public record Hands(KeyTable keys) {
    public static final String HEADER = "Comment-Token";

    private static final int SECRET_CHARACTERS = 43;

    public String token(Comment comment) {
        byte[] bits = Hmac.of(keys.lasting(), "comment\0" + comment.id());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits) + comment.postId();
    }

    /// The post that the token names; empty for a text that is no token.
    public static Optional<String> postId(String token) {
        return token.length() <= SECRET_CHARACTERS
                ? Optional.empty()
                : Optional.of(token.substring(SECRET_CHARACTERS)).filter(Ulid::isUlid);
    }

    /// What is kept of a token.
    public static String hash(String token) {
        return Sha256.text(token.getBytes(StandardCharsets.UTF_8));
    }
}
