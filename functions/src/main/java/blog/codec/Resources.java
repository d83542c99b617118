package blog.codec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// Files that are part of the program.
public final class Resources {
    private Resources() {}

    /// The bytes of a file at an absolute path.
    public static byte[] load(String path) {
        try (InputStream in = Resources.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is missing; build with ./mvnw");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
