package blog.comments.writing;

import blog.codec.Sha256;
import blog.comments.people.Hmac;
import blog.comments.people.KeyTable;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// The tokens by which writers change what they have written: 256 bits that nobody can guess without the blog's
/// lasting key, and the same for the same comment, so that a request that is sent again gets its first answer.
public record Hands(KeyTable keys) {
    public static final String HEADER = "Comment-Token";

    public String token(String commentId) {
        byte[] bits = Hmac.of(keys.lasting(), "comment\0" + commentId);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /// What is kept of a token.
    public static String hash(String token) {
        return Sha256.text(token.getBytes(StandardCharsets.UTF_8));
    }
}
