package blog.lambda.deployed;

import blog.codec.Json;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// One JSON line an event on standard output, where Lambda collects it. A logging framework would cost more cold
/// start than everything else together. A line without a `timestamp` would be one of level INFO to Lambda.
public final class Log {
    private Log() {}

    public static void failure(Throwable failure) {
        line("ERROR", failure.getMessage(), json -> describe(failure, json));
    }

    /// As `failure`, and counted: CloudWatch makes the metric `Failures` of such lines, for what fails where no answer
    /// and no error of the function shows it.
    public static void counted(Throwable failure) {
        line("ERROR", failure.getMessage(), json -> {
            metric("Failures", 1, json);
            describe(failure, json);
        });
    }

    /// How many paths the CDN was told to forget in this month so far, as the metric `PurgedPaths`.
    public static void purged(long paths) {
        line("INFO", "purged", json -> metric("PurgedPaths", paths, json));
    }

    /// CloudWatch's embedded metric format: what makes a metric of this line, and then its dimension and its value.
    private static void metric(String name, long value, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("_aws");
        json.writeNumberField("Timestamp", System.currentTimeMillis());
        json.writeArrayFieldStart("CloudWatchMetrics");
        json.writeStartObject();
        json.writeStringField("Namespace", "Blog");
        json.writeArrayFieldStart("Dimensions");
        json.writeArray(new String[] {"FunctionName"}, 0, 1);
        json.writeEndArray();
        json.writeArrayFieldStart("Metrics");
        json.writeStartObject();
        json.writeStringField("Name", name);
        json.writeStringField("Unit", "Count");
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeStringField("FunctionName", Deployment.functionName());
        json.writeNumberField(name, value);
    }

    /// What one write consumed, in DynamoDB's units.
    public static void written(String operation, double units) {
        line("INFO", "written", json -> {
            json.writeStringField("operation", operation);
            json.writeNumberField("units", units);
        });
    }

    private static void describe(Throwable failure, JsonGenerator json) throws IOException {
        var trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        json.writeStringField("type", failure.getClass().getName());
        json.writeStringField("trace", trace.toString());
    }

    private static void line(String level, @Nullable String message, Json.Writer members) {
        byte[] line = Json.write(json -> {
            json.writeStartObject();
            json.writeStringField(
                    "timestamp", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
            json.writeStringField("level", level);
            json.writeStringField("message", String.valueOf(message));
            members.write(json);
            json.writeEndObject();
        });
        System.out.println(new String(line, StandardCharsets.UTF_8));
    }
}
