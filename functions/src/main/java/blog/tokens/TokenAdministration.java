package blog.tokens;

import blog.codec.Json;
import blog.http.Page;
import blog.http.Problem;
import blog.http.Request;
import blog.http.Response;
import blog.http.routing.Route;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// `/tokens`: the owner makes tokens, whose secrets are told this once, sees which there are, and takes them back.
public final class TokenAdministration {
    private static final Comparator<Token> ORDER = Comparator.comparing(
                    (Token token) -> token.principal().name())
            .thenComparing(Token::created)
            .thenComparing(Token::id);

    private final TokenTable tokens;
    private final Authentication authentication;
    private final Clock clock;
    private final SecureRandom random;

    public TokenAdministration(TokenTable tokens, Authentication authentication, Clock clock, SecureRandom random) {
        this.tokens = tokens;
        this.authentication = authentication;
        this.clock = clock;
        this.random = random;
    }

    public List<Route> routes() {
        return List.of(
                Route.post("/tokens", authentication.required(Permission.ADMINISTER, this::create)),
                Route.get("/tokens", authentication.required(Permission.ADMINISTER, this::list)),
                Route.delete("/tokens/{id}", authentication.required(Permission.ADMINISTER, this::revoke)));
    }

    private Response create(Request request, Principal owner) {
        Instant now = clock.instant();
        NewToken asked = NewToken.of(request, now);
        String secret = Secret.random(random);
        Token token = tokens.put(secret, asked.principal(), now, asked.expires());
        return Response.ofJson(201, Json.write(json -> {
            json.writeStartObject();
            write(json, token);
            json.writeStringField("token", secret);
            json.writeEndObject();
        }));
    }

    private Response list(Request request, Principal owner) {
        List<byte[]> items = tokens.all().stream()
                .sorted(ORDER)
                .map(token -> Json.write(json -> {
                    json.writeStartObject();
                    write(json, token);
                    json.writeEndObject();
                }))
                .toList();
        return new Page(items, null).toResponse(request);
    }

    private Response revoke(Request request, Principal owner) {
        return tokens.remove(request.param("id"))
                ? Response.empty(204)
                : Problem.notFound().toResponse();
    }

    private static void write(JsonGenerator json, Token token) throws IOException {
        json.writeStringField("id", token.id());
        json.writeStringField("name", token.principal().name());
        json.writeStringField("role", token.principal().role().word());
        if (!token.principal().prefix().isEmpty()) {
            json.writeStringField("prefix", token.principal().prefix());
        }
        json.writeStringField("created", token.created().toString());
        if (token.expires() != null) {
            json.writeStringField("expires", token.expires().toString());
        }
    }
}
