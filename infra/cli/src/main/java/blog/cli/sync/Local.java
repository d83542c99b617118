package blog.cli.sync;

import blog.cli.sync.Outcome.Kind;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// A file that was read, and the slug that it has on the blog.
record Local(String slug, PostFile file, byte[] bytes) {
    String name() {
        return file.file().toString();
    }

    String hash() {
        return hash(bytes);
    }

    /// SHA-256, in hexadecimal digits.
    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A bare `\n` at every end of line, as git and most editors have it.
    static byte[] withPlainLineEnds(byte[] bytes) {
        var plain = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != '\r' || i + 1 == bytes.length || bytes[i + 1] != '\n') {
                plain.write(bytes[i]);
            }
        }
        return plain.toByteArray();
    }

    boolean differsOnlyInLineEnds(byte[] theirs) {
        return Arrays.equals(withPlainLineEnds(bytes), withPlainLineEnds(theirs));
    }

    /// Somebody was faster, between the look and the change.
    Outcome overtaken() {
        return Outcome.of(name(), Kind.CONFLICT, "is being changed on the blog just now");
    }
}
