package blog.tokens;

import java.time.Instant;
import java.util.Optional;

/// Tells whom a bearer token stands for at a moment; nobody when it is not valid.
@FunctionalInterface
public interface TokenVerifier {
    Optional<Principal> find(String token, Instant now);
}
