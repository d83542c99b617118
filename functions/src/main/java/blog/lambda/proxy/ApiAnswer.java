package blog.lambda.proxy;

import blog.codec.Json;
import blog.http.Response;
import java.io.IOException;
import java.io.OutputStream;

/// Writes an answer as API Gateway's REST v1 proxy integration takes it: text as text, compressed bytes as base64.
public final class ApiAnswer {
    private ApiAnswer() {}

    public static void write(Response response, OutputStream out) throws IOException {
        boolean packed = response.header("Content-Encoding").isPresent();
        Json.write(out, json -> {
            json.writeStartObject();
            json.writeNumberField("statusCode", response.status());
            json.writeObjectFieldStart("headers");
            for (var header : response.headers().entrySet()) {
                json.writeStringField(header.getKey(), header.getValue());
            }
            json.writeEndObject();
            json.writeFieldName("body");
            byte[] body = response.body();
            if (packed) {
                json.writeBinary(body);
            } else {
                json.writeUTF8String(body, 0, body.length);
            }
            json.writeBooleanField("isBase64Encoded", packed);
            json.writeEndObject();
        });
    }
}
