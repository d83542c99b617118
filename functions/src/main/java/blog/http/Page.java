package blog.http;

import blog.codec.Json;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of a list: its items as finished JSON, and the cursor of the page after it, null at the end.
public record Page(List<byte[]> items, @Nullable String next) {
    private static final int TYPICAL_BYTES = 16 * 1024;
    private static final byte[] START = "{\"items\":[".getBytes(StandardCharsets.US_ASCII);

    public Page {
        items = List.copyOf(items);
    }

    /// Adds members to the list's object, beside `items` and `next`.
    @FunctionalInterface
    public interface Members {
        void write(JsonGenerator json) throws IOException;
    }

    /// The page as an answer; a page that has a next one says so in `Link` too (RFC 8288), by an absolute address.
    public Response toResponse(Request request) {
        return toResponse(request, _ -> {});
    }

    public Response toResponse(Request request, Members more) {
        Response response = Response.ofJson(200, json(more));
        return next == null ? response : response.with("Link", "<" + address(request, next) + ">; rel=\"next\"");
    }

    /// The items are written as the bytes that they are; the members behind them come as an object, whose brace is
    /// left out.
    private byte[] json(Members more) {
        byte[] rest = Json.write(json -> {
            json.writeStartObject();
            json.writeStringField("next", next);
            more.write(json);
            json.writeEndObject();
        });
        var out = new ByteArrayOutputStream(TYPICAL_BYTES);
        out.writeBytes(START);
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            out.writeBytes(items.get(i));
        }
        out.write(']');
        out.write(',');
        out.write(rest, 1, rest.length - 1);
        return out.toByteArray();
    }

    private static String address(Request request, String cursor) {
        String query = request.encodedQuery(name -> !name.equals("cursor"));
        String separator = query.isEmpty() ? "?" : "?" + query + "&";
        return request.apiUrl() + request.normalizedPath() + separator + "cursor=" + cursor;
    }
}
