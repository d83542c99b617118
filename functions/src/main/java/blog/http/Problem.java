package blog.http;

import blog.codec.Json;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What went wrong, as RFC 9457 tells it. The type is always `about:blank`, so the title is the status phrase and the
/// detail says the rest; `headers` travel with it (`Allow`, `Retry-After` …), and `members` are what it says to
/// programs
/// besides (§3.2).
public record Problem(
        int status, String detail, List<Flaw> errors, Map<String, String> headers, Map<String, Json.Writer> members) {

    /// One place where the input is wrong: a field or parameter name, and for texts the line and column, from 1.
    public record Flaw(
            String field, @Nullable Integer line, @Nullable Integer column, String detail) {}

    public Problem {
        errors = List.copyOf(errors);
        headers = Map.copyOf(headers);
        members = Map.copyOf(members);
    }

    public Problem(int status, String detail, List<Flaw> errors, Map<String, String> headers) {
        this(status, detail, errors, headers, Map.of());
    }

    public static Problem of(int status, String detail) {
        return new Problem(status, detail, List.of(), Map.of());
    }

    public static Problem notFound() {
        return of(404, "There is nothing at this address.");
    }

    public static Problem gone() {
        return of(410, "What was at this address has been taken away.");
    }

    /// The refusal of a write whose `If-Match` or `If-None-Match` does not hold; `current` is the entity tag that
    /// would.
    public static Problem preconditionFailed(String detail, @Nullable String current) {
        Problem problem = of(412, detail);
        return current == null ? problem : problem.with("ETag", current);
    }

    /// Nothing of this request was kept, and the client may repeat it.
    public static Problem unavailable(int retryAfterSeconds) {
        return of(503, "The store cannot answer just now. Nothing was changed; try again.")
                .with("Retry-After", Integer.toString(retryAfterSeconds));
    }

    /// The store has failed in the midst of a request: nobody knows whether a change was kept, and the client may
    /// repeat the request.
    public static Problem unsure(int retryAfterSeconds) {
        return of(503, "The store cannot answer just now. A change may have been kept or not; try again.")
                .with("Retry-After", Integer.toString(retryAfterSeconds));
    }

    public Problem with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Problem(status, detail, errors, more, members);
    }

    /// The same with an extension member.
    public Problem telling(String member, Json.Writer value) {
        var more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new Problem(status, detail, errors, headers, more);
    }

    public Response toResponse() {
        Response response = Response.of(status, "application/problem+json", Json.write(this::write));
        for (var header : headers.entrySet()) {
            response = response.with(header.getKey(), header.getValue());
        }
        return response.with("Cache-Control", "no-store");
    }

    /// As the body of an answer, or as a part of one that tells of several requests.
    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "about:blank");
        json.writeStringField("title", Status.phrase(status));
        json.writeNumberField("status", status);
        json.writeStringField("detail", detail);
        if (!errors.isEmpty()) {
            json.writeArrayFieldStart("errors");
            for (Flaw flaw : errors) {
                write(json, flaw);
            }
            json.writeEndArray();
        }
        for (var member : members.entrySet()) {
            json.writeFieldName(member.getKey());
            member.getValue().write(json);
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Flaw flaw) throws IOException {
        json.writeStartObject();
        json.writeStringField("field", flaw.field());
        if (flaw.line() != null) {
            json.writeNumberField("line", flaw.line());
        }
        if (flaw.column() != null) {
            json.writeNumberField("column", flaw.column());
        }
        json.writeStringField("detail", flaw.detail());
        json.writeEndObject();
    }
}
