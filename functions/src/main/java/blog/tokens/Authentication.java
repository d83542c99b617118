package blog.tokens;

import blog.http.CacheControl;
import blog.http.InvalidInput;
import blog.http.Problem;
import blog.http.Request;
import blog.http.Response;
import blog.http.routing.Route;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lets nobody through without a token (RFC 6750) whose role allows it. It happens inside the function, so it is
/// the same wherever that runs.
public final class Authentication {
    private static final Pattern BEARER = Pattern.compile("(?i:Bearer) +([A-Za-z0-9\\-._~+/]+=*)");

    private final TokenVerifier tokens;
    private final Clock clock;

    public Authentication(TokenVerifier tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /// What answers a request once it is known who asks.
    @FunctionalInterface
    public interface Handler {
        Response handle(Request request, Principal principal);
    }

    /// A handler that answers 401 to everyone without a valid token and 403 to roles without the permission,
    /// before anything is looked at; what it answers no cache may keep.
    public Route.Handler required(Permission permission, Handler handler) {
        return request -> {
            Principal principal = authenticate(request);
            if (!principal.role().allows(permission)) {
                throw refused(
                        403,
                        "Bearer realm=\"blog\", error=\"insufficient_scope\"",
                        "The role " + principal.role().word() + " may not do this.");
            }
            return handler.handle(request, principal).with("Cache-Control", CacheControl.PRIVATE);
        };
    }

    /// Who asks, where everybody may; empty without a token, and with one whose role gives nothing more than that.
    /// Throws `InvalidInput` (401) for one that is not valid, lest a stranger be answered where someone
    /// else was meant.
    public Optional<Principal> optional(Request request, Permission permission) {
        return request.header("authorization").isEmpty()
                ? Optional.empty()
                : Optional.of(authenticate(request))
                        .filter(principal -> principal.role().allows(permission));
    }

    private Principal authenticate(Request request) {
        String header = request.header("authorization").orElse("");
        Matcher bearer = BEARER.matcher(header);
        if (!bearer.matches()) {
            throw refused(401, "Bearer realm=\"blog\"", "This address needs a bearer token.");
        }
        return tokens.find(bearer.group(1), clock.instant())
                .orElseThrow(() -> refused(
                        401,
                        "Bearer realm=\"blog\", error=\"invalid_token\"",
                        "The token is not valid, or not any more."));
    }

    private static InvalidInput refused(int status, String challenge, String detail) {
        return new InvalidInput(Problem.of(status, detail).with("WWW-Authenticate", challenge));
    }
}
