package blog.tokens;

import static blog.dynamo.Attributes.bytes;
import static blog.dynamo.Attributes.n;
import static blog.dynamo.Attributes.number;
import static blog.dynamo.Attributes.text;

import blog.dynamo.Attributes;
import blog.dynamo.NewItem;
import blog.dynamo.PartitionQuery;
import blog.dynamo.Table;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Bearer tokens: one partition, an item a token. The table knows a token's SHA-256 and never the token; its id is the
/// first half of the hash's hexadecimal digits, so that finding one is a single read of one item. DynamoDB removes
/// expired ones some time later.
public final class TokenTable implements TokenVerifier {
    private static final String PARTITION = "TOKENS";
    private static final String HASH = "hash";
    private static final String NAME = "name";
    private static final String ROLE = "role";
    private static final String PREFIX = "prefix";
    private static final String CREATED = "created";
    private static final String EXPIRES = "expires";
    private static final int ID_LENGTH = 32;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{" + ID_LENGTH + "}");

    private final Table table;

    public TokenTable(DynamoDbClient dynamo, String table) {
        this.table = new Table(dynamo, table);
    }

    /// Lets `secret` in from now on, as `principal`. Whoever calls it twice has one token.
    public Token put(String secret, Principal principal, Instant now, @Nullable Instant expires) {
        byte[] hash = Secret.hash(secret);
        Map<String, AttributeValue> item = new NewItem(key(id(hash)))
                .bytes(HASH, hash)
                .text(NAME, principal.name())
                .text(ROLE, principal.role().word())
                .text(PREFIX, principal.prefix())
                .number(CREATED, now.getEpochSecond())
                .attributes();
        if (expires != null) {
            item.put(EXPIRES, n(expires.getEpochSecond()));
        }
        table.put(item);
        return token(item);
    }

    /// Lets the token with this id in no more; false when there is none. That is asked first: what the deletion itself
    /// tells is lost with its answer, which the SDK asks for again.
    public boolean remove(String id) {
        if (!ID.matcher(id).matches() || table.item(key(id), true).isEmpty()) {
            return false;
        }
        table.delete(key(id));
        return true;
    }

    /// Whom the secret stands for at this moment. The read is consistent, so a token that was taken back is refused at
    /// once; hashes are compared in constant time.
    @Override
    public Optional<Principal> find(String secret, Instant now) {
        byte[] hash = Secret.hash(secret);
        Map<String, AttributeValue> item = table.item(key(id(hash)), true);
        return item.isEmpty() || !MessageDigest.isEqual(bytes(item, HASH), hash)
                ? Optional.empty()
                : Optional.of(token(item)).filter(token -> token.isValid(now)).map(Token::principal);
    }

    /// All tokens, by id, as they are at this moment.
    public List<Token> all() {
        var tokens = new ArrayList<Token>();
        table.all(PartitionQuery.of(PARTITION).consistent()).forEach(item -> tokens.add(token(item)));
        return tokens;
    }

    private static Token token(Map<String, AttributeValue> item) {
        Role role = Role.of(text(item, ROLE)).orElseThrow();
        return new Token(
                text(item, Attributes.SK),
                new Principal(text(item, NAME), role, text(item, PREFIX)),
                Instant.ofEpochSecond(number(item, CREATED)),
                item.containsKey(EXPIRES) ? Instant.ofEpochSecond(number(item, EXPIRES)) : null);
    }

    private static Map<String, AttributeValue> key(String id) {
        return Attributes.key(PARTITION, id);
    }

    private static String id(byte[] hash) {
        return HexFormat.of().formatHex(hash).substring(0, ID_LENGTH);
    }
}
