package blog.tokens;

import blog.http.CacheControl;
import blog.http.InvalidInput;
import blog.http.Problem;
import blog.http.Request;
import blog.http.Response;
import blog.http.Route;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lets nobody through without a token (RFC 6750). It happens inside the function, so it is the same wherever that
/// runs.
public final class Authentication {
    private static final Pattern BEARER = Pattern.compile("(?i:Bearer) +([A-Za-z0-9\\-._~+/]+=*)");

    private final TokenTable tokens;

    public Authentication(TokenTable tokens) {
        this.tokens = tokens;
    }

    /// What answers a request once it is known who asks.
    @FunctionalInterface
    public interface Handler {
        Response handle(Request request, Token token);
    }

    /// A handler that answers 401 to everyone without a valid token; what it answers no cache may keep.
    public Route.Handler required(Handler handler) {
        return request -> handler.handle(request, require(request)).with("Cache-Control", CacheControl.PRIVATE);
    }

    private Token require(Request request) {
        String header = request.header("authorization").orElse("");
        Matcher bearer = BEARER.matcher(header);
        if (!bearer.matches()) {
            throw refused("Bearer realm=\"blog\"", "This address needs a bearer token.");
        }
        return tokens.find(bearer.group(1))
                .orElseThrow(() -> refused(
                        "Bearer realm=\"blog\", error=\"invalid_token\"", "The token is not valid, or not any more."));
    }

    private static InvalidInput refused(String challenge, String detail) {
        return new InvalidInput(Problem.of(401, detail).with("WWW-Authenticate", challenge));
    }
}
