package blog.tokens;

import blog.codec.Rfc3339;
import blog.http.InvalidInput;
import blog.http.Lettering;
import blog.http.Request;
import blog.http.body.JsonBody;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A token as somebody asks for it; what cannot be one is 422, by the member that is wrong.
record NewToken(Principal principal, @Nullable Instant expires) {
    private static final Set<String> MEMBERS = Set.of("name", "role", "expires", "prefix");
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_PREFIX = 200;

    static NewToken of(Request request, Instant now) {
        JsonNode body = JsonBody.object(request);
        JsonBody.requireMembers(body, MEMBERS, "");
        Role role = Optional.ofNullable(value(body, "role"))
                .flatMap(Role::of)
                .orElseThrow(() -> InvalidInput.unacceptable(
                        "role",
                        "must be one of "
                                + Stream.of(Role.values()).map(Role::word).collect(Collectors.joining(", "))));
        return new NewToken(new Principal(name(body), role, prefix(body, role)), expires(body, now));
    }

    private static String name(JsonNode body) {
        return Lettering.requiredName("name", JsonBody.text(body, "name", ""), LONGEST_NAME);
    }

    /// An owner may make any token, and the others write nothing, so a prefix would bound neither.
    private static String prefix(JsonNode body, Role role) {
        String prefix = Objects.requireNonNullElse(value(body, "prefix"), "");
        if (prefix.getBytes(StandardCharsets.UTF_8).length > LONGEST_PREFIX) {
            throw InvalidInput.unacceptable("prefix", "must have at most " + LONGEST_PREFIX + " bytes");
        }
        if (!prefix.isEmpty() && role != Role.EDITOR && role != Role.AUTHOR) {
            throw InvalidInput.unacceptable("prefix", "is for editors and authors only");
        }
        return prefix;
    }

    private static @Nullable Instant expires(JsonNode body, Instant now) {
        String text = value(body, "expires");
        if (text == null) {
            return null;
        }
        Optional<Instant> expires = Rfc3339.parse(text).filter(moment -> moment.isAfter(now));
        if (expires.isPresent()) {
            return expires.get();
        }
        throw InvalidInput.unacceptable("expires", "must be a moment to come, such as 2099-01-05T10:00:00Z");
    }

    private static @Nullable String value(JsonNode body, String member) {
        return Lettering.value(member, JsonBody.text(body, member, ""));
    }
}
