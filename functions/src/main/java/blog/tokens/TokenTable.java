package blog.tokens;

import static blog.dynamo.Attributes.b;
import static blog.dynamo.Attributes.bytes;
import static blog.dynamo.Attributes.s;
import static blog.dynamo.Attributes.text;

import blog.dynamo.Attributes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/// Bearer tokens. The table knows their SHA-256 and never a token; a token's id is the first half of its hash's
/// hexadecimal digits, so that finding one is a single read of one item.
public final class TokenTable {
    private static final String SORT_KEY = "TOKEN";
    private static final String HASH = "hash";
    private static final int ID_LENGTH = 32;

    private final DynamoDbClient dynamo;
    private final String table;

    public TokenTable(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    /// Lets `secret` in from now on, as `name`, and returns the token's id. A secret that is to withstand guessing has
    /// 256 random bits.
    public String put(String secret, String name, Role role) {
        byte[] hash = hash(secret);
        var item = new HashMap<>(key(id(hash)));
        item.put(HASH, b(hash));
        item.put("name", s(name));
        item.put("role", s(role.word()));
        dynamo.putItem(PutItemRequest.builder().tableName(table).item(item).build());
        return id(hash);
    }

    /// Lets the token with this id in no more.
    public void remove(String id) {
        dynamo.deleteItem(
                DeleteItemRequest.builder().tableName(table).key(key(id)).build());
    }

    /// Whose token has this secret. The read is consistent, so a token that was taken back is refused at once; hashes
    /// are compared in constant time.
    public Optional<Principal> find(String secret) {
        byte[] hash = hash(secret);
        Map<String, AttributeValue> item = dynamo.getItem(GetItemRequest.builder()
                        .tableName(table)
                        .key(key(id(hash)))
                        .consistentRead(true)
                        .build())
                .item();
        byte[] stored = item.isEmpty() ? new byte[hash.length] : bytes(item, HASH);
        return MessageDigest.isEqual(stored, hash)
                ? Role.of(text(item, "role")).map(role -> new Principal(text(item, "name"), role))
                : Optional.empty();
    }

    private static Map<String, AttributeValue> key(String id) {
        return Attributes.key("TOKEN#" + id, SORT_KEY);
    }

    private static String id(byte[] hash) {
        return HexFormat.of().formatHex(hash).substring(0, ID_LENGTH);
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
