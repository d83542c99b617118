package blog.lambda.proxy;

import blog.codec.Json;
import blog.http.Request;
import blog.settings.Settings;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads API Gateway's REST v1 proxy event by streaming: building event objects instead costs a third of a second of
/// cold start. Nothing inward of here sees an event.
public final class ApiEvent {
    private static final String STAGE = "/v1";
    /// What the CDN says of the visitor, written over whatever the visitor has sent, and by which it is believed.
    private static final String VIEWER_ADDRESS = "x-viewer-address";

    private static final String ORIGIN_SECRET = "x-origin-secret";

    private final Map<String, List<String>> headers = new HashMap<>();
    private final Map<String, List<String>> query = new HashMap<>();
    private String method = "GET";
    private String path = "/";
    private String body = "";
    private boolean base64;
    private final EventContext context = new EventContext();

    private ApiEvent() {}

    public static Request read(InputStream in, Settings settings) throws IOException {
        var event = new ApiEvent();
        try (JsonParser json = Json.parse(in)) {
            json.nextToken();
            event.readMembers(json);
        }
        return event.toRequest(settings);
    }

    private void readMembers(JsonParser json) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            switch (name) {
                case "httpMethod" -> method = json.getText();
                case "path" -> path = json.getText();
                case "multiValueHeaders" -> readLists(json, headers, true);
                case "multiValueQueryStringParameters" -> readLists(json, query, false);
                case "body" -> body = value == JsonToken.VALUE_NULL ? "" : json.getText();
                case "isBase64Encoded" -> base64 = value == JsonToken.VALUE_TRUE;
                case "requestContext" -> context.read(json);
                default -> json.skipChildren();
            }
        }
    }

    private static void readLists(JsonParser json, Map<String, List<String>> into, boolean lowerCase)
            throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = lowerCase ? json.currentName().toLowerCase(Locale.ROOT) : json.currentName();
            List<String> values = into.computeIfAbsent(name, _ -> new ArrayList<>());
            json.nextToken();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                values.add(json.getText());
            }
        }
    }

    private Request toRequest(Settings settings) {
        byte[] bytes = base64 ? Base64.getDecoder().decode(body) : body.getBytes(StandardCharsets.UTF_8);
        boolean staged = path.equals(STAGE) || path.startsWith(STAGE + "/");
        String inner = staged ? path.substring(STAGE.length()) : path;
        return new Request(
                method,
                inner,
                headers,
                query,
                bytes,
                Map.of(),
                apiUrl(settings, inner),
                context.requestId,
                address(settings));
    }

    /// Behind the CDN every connection is the CDN's.
    private String address(Settings settings) {
        return settings.isFromCdn(header(ORIGIN_SECRET, ""))
                ? header(VIEWER_ADDRESS, context.sourceAddress)
                : context.sourceAddress;
    }

    /// The address of the API as the client knows it: as configured, else the one that this request came in by.
    private String apiUrl(Settings settings, String inner) {
        if (!settings.apiUrl().isEmpty()) {
            return settings.apiUrl();
        }
        String full = context.fullPath;
        String base = full.endsWith(inner) ? full.substring(0, full.length() - inner.length()) : STAGE;
        if (!settings.trustForwarded()) {
            return "https://" + context.domain + base;
        }
        return header("x-forwarded-proto", "https").toLowerCase(Locale.ROOT) + "://"
                + header("x-forwarded-host", context.domain) + base;
    }

    private String header(String name, String otherwise) {
        List<String> values = headers.getOrDefault(name, List.of());
        return values.isEmpty() ? otherwise : values.getFirst();
    }
}
