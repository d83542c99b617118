package blog.subscriptions;

import blog.codec.Json;
import blog.codec.Scalars;
import blog.codec.Ulid;
import blog.mail.MailAddress;
import blog.names.Slug;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/// What somebody has asked for by an address, which a letter is to confirm: `who` is that address's, and nobody
/// has looked whether it is known.
public sealed interface Wish {
    String MEMBER = "mail";

    String id();

    String who();

    MailAddress address();

    /// When the address is forgotten if nothing comes of it.
    Instant expires();

    /// Replies to a comment are to be told of.
    record Replies(String id, String who, MailAddress address, Instant expires, String post, String comment, Slug slug)
            implements Wish {}

    /// What is kept about a person is to be shown or erased.
    record OwnData(String id, String who, MailAddress address, Instant expires) implements Wish {}

    /// What the queue is sent about it: no address, so that none lies there.
    default String message() {
        return new String(
                Json.write(json -> {
                    json.writeStartObject();
                    json.writeStringField(MEMBER, id());
                    json.writeEndObject();
                }),
                StandardCharsets.UTF_8);
    }

    /// The wish's id in a message's body; empty where there is another thing. Throws IllegalArgumentException
    /// where there is no JSON object.
    static Optional<String> idIn(String body) {
        return Optional.ofNullable(Scalars.of(body).get(MEMBER)).filter(Ulid::isUlid);
    }
}
