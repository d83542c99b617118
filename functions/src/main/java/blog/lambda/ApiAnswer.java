package blog.lambda;

import blog.http.Json;
import blog.http.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Writes an answer as API Gateway's REST v1 proxy integration takes it: text as text, compressed bytes as base64.
final class ApiAnswer {
    private ApiAnswer() {}

    static void write(Response response, OutputStream out) throws IOException {
        boolean packed = response.headers().containsKey("Content-Encoding");
        out.write(Json.write(json -> {
            json.writeStartObject();
            json.writeNumberField("statusCode", response.status());
            json.writeObjectFieldStart("headers");
            for (var header : response.headers().entrySet()) {
                json.writeStringField(header.getKey(), header.getValue());
            }
            json.writeEndObject();
            if (packed) {
                json.writeBinaryField("body", response.body());
            } else {
                json.writeStringField("body", new String(response.body(), StandardCharsets.UTF_8));
            }
            json.writeBooleanField("isBase64Encoded", packed);
            json.writeEndObject();
        }));
    }
}
