package blog.tokens;

import blog.codec.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/// A text that opens something to whoever knows it: told once, and stored as its hash only. With 256 random bits it
/// withstands guessing without salt or stretching.
public final class Secret {
    private static final int BYTES = 32;

    private Secret() {}

    public static String random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// Its SHA-256.
    public static byte[] hash(String secret) {
        return Sha256.of(secret.getBytes(StandardCharsets.UTF_8));
    }
}
