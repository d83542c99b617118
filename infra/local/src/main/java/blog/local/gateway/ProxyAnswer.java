package blog.local.gateway;

import blog.codec.Json;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// A function's answer, read as the gateway reads it. Whatever is not exactly a proxy response is malformed.
final class ProxyAnswer {
    private static final byte[] EMPTY = {};

    private int status;
    private final List<Header> single = new ArrayList<>();
    private final List<Header> multiple = new ArrayList<>();
    private String body = "";
    private boolean base64;

    private ProxyAnswer() {}

    /// Throws `IOException` or `IllegalArgumentException` when it is malformed.
    static Outgoing parse(byte[] json) throws IOException {
        var answer = new ProxyAnswer();
        try (JsonParser parser = Json.parse(json)) {
            require(parser.nextToken() == JsonToken.START_OBJECT);
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                answer.read(parser.currentName(), parser);
            }
        }
        require(answer.status >= 100 && answer.status < 600);
        return new Outgoing(answer.status, answer.headers(), answer.bytes());
    }

    private void read(String field, JsonParser parser) throws IOException {
        JsonToken value = parser.nextToken();
        switch (field) {
            case "statusCode" -> status = parser.getValueAsInt();
            case "headers" -> readHeaders(parser);
            case "multiValueHeaders" -> readMultiple(parser);
            case "body" -> body = value == JsonToken.VALUE_NULL ? "" : parser.getText();
            case "isBase64Encoded" -> base64 = parser.getBooleanValue();
            default -> throw new IllegalArgumentException("malformed proxy response: " + field);
        }
    }

    private void readHeaders(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        require(parser.currentToken() == JsonToken.START_OBJECT);
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            require(parser.nextToken().isScalarValue());
            single.add(new Header(name, parser.getText()));
        }
    }

    private void readMultiple(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        require(parser.currentToken() == JsonToken.START_OBJECT);
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            require(parser.nextToken() == JsonToken.START_ARRAY);
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                multiple.add(new Header(name, parser.getText()));
            }
        }
    }

    /// Both maps together; a pair that is in both counts once.
    private List<Header> headers() {
        if (multiple.isEmpty()) {
            return single;
        }
        var all = new ArrayList<>(multiple);
        for (Header header : single) {
            if (!multiple.contains(header)) {
                all.add(header);
            }
        }
        return all;
    }

    private byte[] bytes() {
        if (body.isEmpty()) {
            return EMPTY;
        }
        return base64 ? Base64.getDecoder().decode(body) : body.getBytes(StandardCharsets.UTF_8);
    }

    private static void require(boolean wellFormed) {
        if (!wellFormed) {
            throw new IllegalArgumentException("malformed proxy response");
        }
    }
}
