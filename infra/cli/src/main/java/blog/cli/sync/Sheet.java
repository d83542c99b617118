package blog.cli.sync;

import blog.manuscripts.Outline;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A file that was looked into once: what it says about itself, and the SHA-256 of its bytes; `unreadable` says why
/// neither is known.
record Sheet(
        PostFile file,
        Outline outline,
        String hash,
        @Nullable String unreadable) {
    private static final Outline SAYS_NOTHING = new Outline(
            false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    static Sheet of(PostFile file) {
        try {
            byte[] bytes = file.read();
            return new Sheet(file, Outline.of(bytes), Local.hash(bytes), null);
        } catch (IOException e) {
            return unread(file, "cannot be read: " + reason(e));
        }
    }

    static Sheet unread(PostFile file, @Nullable String why) {
        return new Sheet(file, SAYS_NOTHING, "", why);
    }

    static String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException _ -> "it is not there, or is a link that leads nowhere";
            case AccessDeniedException _ -> "its permissions do not allow it";
            case FileSystemLoopException _ -> "it is a link to itself";
            default -> {
                String message = e.getMessage();
                yield message == null
                        ? e.getClass().getSimpleName()
                        : message.lines().findFirst().orElse("");
            }
        };
    }
}
