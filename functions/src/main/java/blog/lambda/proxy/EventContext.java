package blog.lambda.proxy;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/// What API Gateway itself says about a request.
final class EventContext {
    String requestId = "";
    String domain = "";
    /// With the stage, or the base path that a host name has instead.
    String fullPath = "";
    /// Where the connection comes from.
    String sourceAddress = "";

    void read(JsonParser json) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "requestId" -> requestId = json.getText();
                case "domainName" -> domain = json.getText();
                case "path" -> fullPath = json.getText();
                case "identity" -> readIdentity(json);
                default -> json.skipChildren();
            }
        }
    }

    private void readIdentity(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            return;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean isAddress = json.currentName().equals("sourceIp");
            if (json.nextToken() == JsonToken.VALUE_STRING && isAddress) {
                sourceAddress = json.getText();
            } else {
                json.skipChildren();
            }
        }
    }
}
