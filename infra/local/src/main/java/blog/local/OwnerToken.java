package blog.local;

import blog.tokens.Principal;
import blog.tokens.Role;
import blog.tokens.Token;
import blog.tokens.TokenTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The owner's token of one run. Where data outlive the run, the id of its token lies beside them, so that the next run
/// can take it back.
final class OwnerToken {
    private final TokenTable tokens;
    private final @Nullable Path file;

    OwnerToken(TokenTable tokens, @Nullable Path data) {
        this.tokens = tokens;
        this.file = data == null ? null : data.resolve("owner");
    }

    void replace(String secret) {
        if (file == null) {
            put(secret);
            return;
        }
        try {
            if (Files.exists(file)) {
                tokens.remove(Files.readString(file).strip());
            }
            Files.writeString(file, put(secret).id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Token put(String secret) {
        return tokens.put(secret, new Principal("owner", Role.OWNER), Instant.now(), null);
    }
}
