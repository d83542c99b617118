package blog.rig.lambda;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// A request as API Gateway's REST v1 proxy integration hands it to a function, in one line of JSON.
public final class Event {
    private static final JsonMapper JSON = new JsonMapper();

    private final ObjectNode event;

    private Event(ObjectNode event) {
        this.event = event;
    }

    public static Event of(String method, String path) {
        try (InputStream template = Event.class.getResourceAsStream("event.json")) {
            if (template == null) {
                throw new IllegalStateException("event.json is missing");
            }
            ObjectNode event = (ObjectNode) JSON.readTree(template);
            event.put("httpMethod", method).put("path", path);
            event.withObject("/requestContext").put("httpMethod", method).put("path", "/v1" + path);
            event.putObject("pathParameters")
                    .put("proxy", path.substring(1))
                    .put("slug", path.replaceFirst("^/posts/", "").replaceFirst("/.*", ""));
            return new Event(event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Event with(String header, String value) {
        event.withObject("/headers").put(header, value);
        event.withObject("/multiValueHeaders").putArray(header).add(value);
        return this;
    }

    public Event withQuery(String name, String value) {
        member("queryStringParameters").put(name, value);
        member("multiValueQueryStringParameters").putArray(name).add(value);
        return this;
    }

    /// Which the gateway leaves null as long as there is nothing in it.
    private ObjectNode member(String name) {
        return event.path(name) instanceof ObjectNode there ? there : event.putObject(name);
    }

    /// Base64-encoded, as every body comes when `*/*` is among the API's binary media types.
    public Event withBody(String body) {
        event.put("body", Base64.getEncoder().encodeToString(body.getBytes(StandardCharsets.UTF_8)));
        event.put("isBase64Encoded", true);
        return this;
    }

    public Event withBody(String type, String body) {
        return withBody(body).with("Content-Type", type);
    }

    public String toJson() {
        return event.toString();
    }
}
