package blog.lambda;

import blog.http.Json;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/// One JSON line an event on standard output, where Lambda collects it. A logging framework would cost more cold
/// start than everything else together.
final class Log {
    private Log() {}

    static void failure(Throwable failure) {
        var trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        line(json -> {
            json.writeStringField("level", "ERROR");
            json.writeStringField("message", String.valueOf(failure.getMessage()));
            json.writeStringField("type", failure.getClass().getName());
            json.writeStringField("trace", trace.toString());
        });
    }

    /// What one write consumed, in DynamoDB's units.
    static void written(String operation, double units) {
        line(json -> {
            json.writeStringField("level", "INFO");
            json.writeStringField("message", "written");
            json.writeStringField("operation", operation);
            json.writeNumberField("units", units);
        });
    }

    private static void line(Json.Writer members) {
        byte[] line = Json.write(json -> {
            json.writeStartObject();
            members.write(json);
            json.writeEndObject();
        });
        System.out.println(new String(line, StandardCharsets.UTF_8));
    }
}
