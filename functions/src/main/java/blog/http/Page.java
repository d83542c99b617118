package blog.http;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of a list: its items as finished JSON, and the cursor of the page after it, null at the end.
public record Page(List<String> items, @Nullable String next) {
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
        Response response = Response.ofJson(200, Json.write(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("items");
            for (String item : items) {
                json.writeRawValue(item);
            }
            json.writeEndArray();
            json.writeStringField("next", next);
            more.write(json);
            json.writeEndObject();
        }));
        return next == null ? response : response.with("Link", "<" + address(request, next) + ">; rel=\"next\"");
    }

    private static String address(Request request, String cursor) {
        String query = request.encodedQuery(name -> !name.equals("cursor"));
        String separator = query.isEmpty() ? "?" : "?" + query + "&";
        return request.apiUrl() + request.normalizedPath() + separator + "cursor=" + cursor;
    }
}
