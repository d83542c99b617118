package blog.tokens.oidc;

import blog.http.InvalidInput;
import blog.http.Problem;
import blog.tokens.Principal;
import blog.tokens.TokenVerifier;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tokens of a trusted issuer, and the blog's own. What verifies the former is made, and its library loaded, when the
/// first token comes that looks like a JWT.
public final class IssuedTokens implements TokenVerifier {
    /// A header in base64url, which begins with `{"`, a body and a signature, which may be empty.
    private static final Pattern JWT = Pattern.compile("eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]*");

    private static final int LONGEST_NAME = 200;

    private final TrustedIssuer issuer;
    private final TokenVerifier own;
    private final Clock clock;
    private @Nullable JwtVerifier jwts;

    public IssuedTokens(TrustedIssuer issuer, TokenVerifier own, Clock clock) {
        this.issuer = issuer;
        this.own = own;
        this.clock = clock;
    }

    @Override
    public Optional<Principal> find(String token, Instant now) {
        return JWT.matcher(token).matches() ? verifier().claims(token).flatMap(this::principal) : own.find(token, now);
    }

    /// Its subject is what the issuer calls it for ever, so that is whose posts are.
    private Optional<Principal> principal(Map<String, Object> claims) {
        String subject = String.valueOf(claims.get("sub"));
        if (subject.length() > LONGEST_NAME || subject.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        return Optional.of(issuer.rules().stream()
                .filter(rule -> rule.matches(claims))
                .findFirst()
                .map(rule -> new Principal(subject, rule.role()))
                .orElseThrow(() -> new InvalidInput(Problem.of(403, "No role is given to " + subject + " here."))));
    }

    private synchronized JwtVerifier verifier() {
        if (jwts == null) {
            jwts = JwtVerifier.of(issuer, clock);
        }
        return jwts;
    }
}
