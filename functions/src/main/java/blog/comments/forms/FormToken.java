package blog.comments.forms;

import blog.comments.people.Hmac;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// What a form is given by the blog and hands back with the comment. Every part has a fixed width, and the post that it
/// is for is signed beside them, so that no two tokens can be cut into a third.
record FormToken(Instant made, int bits, byte[] nonce) {
    static final int LENGTH = 48;
    private static final int NONCE_BYTES = 9;
    private static final int PLAIN_BYTES = Long.BYTES + 1 + NONCE_BYTES;
    private static final int SIGNED_BYTES = LENGTH / 4 * 3;

    static FormToken next(Instant now, int bits, RandomGenerator random) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        return new FormToken(now, bits, nonce);
    }

    /// The token in Base64, as the key signs it for the post.
    String signed(byte[] key, String postId) {
        byte[] plain = plain();
        byte[] mac = mac(plain, key, postId);
        byte[] all = Arrays.copyOf(plain, SIGNED_BYTES);
        System.arraycopy(mac, 0, all, PLAIN_BYTES, SIGNED_BYTES - PLAIN_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /// What the text claims to be, whoever has made it; empty when it has not the form.
    static Optional<FormToken> claimed(String text) {
        if (text.length() != LENGTH) {
            return Optional.empty();
        }
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            Instant made = Instant.ofEpochMilli(bytes.getLong());
            int bits = Byte.toUnsignedInt(bytes.get());
            byte[] nonce = new byte[NONCE_BYTES];
            bytes.get(nonce);
            return Optional.of(new FormToken(made, bits, nonce));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Whether `text` is this token as the key signs it for the post.
    boolean isSigned(String text, byte[] key, String postId) {
        return MessageDigest.isEqual(
                Base64.getUrlDecoder().decode(text), Base64.getUrlDecoder().decode(signed(key, postId)));
    }

    private byte[] plain() {
        return ByteBuffer.allocate(PLAIN_BYTES)
                .putLong(made.toEpochMilli())
                .put((byte) bits)
                .put(nonce)
                .array();
    }

    private static byte[] mac(byte[] plain, byte[] key, String postId) {
        return Hmac.of(key, "form\0" + Base64.getUrlEncoder().encodeToString(plain) + '\0' + postId);
    }
}
