package blog.http.body;

import blog.http.InvalidInput;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/// What is wrong with a text that is no JSON as [JsonBody] takes it.
final class JsonFault {
    private JsonFault() {}

    /// 400, with line and column.
    static InvalidInput of(JsonProcessingException e) {
        var at = e.getLocation();
        return InvalidInput.badText(
                "body",
                at == null ? 1 : Math.max(1, at.getLineNr()),
                at == null ? 1 : Math.max(1, at.getColumnNr()),
                cause(e));
    }

    /// Which of its rules a text breaks. The library tells the limits apart by its words only.
    private static String cause(JsonProcessingException e) {
        String message = e.getOriginalMessage();
        return switch (e) {
            case StreamConstraintsException _ when message.contains("nesting depth") -> "has more than 32 levels";
            case StreamConstraintsException _ when message.contains("Number") -> "has a number of more than 32 digits";
            case StreamConstraintsException _ when message.contains("Name") -> "has a name of more than 128 characters";
            case JsonEOFException _ -> "is JSON that ends too soon";
            case MismatchedInputException _ when message.contains("end-of-input") -> "is empty";
            case MismatchedInputException _ -> "has something after the JSON";
            case JsonParseException _ when message.startsWith("Duplicate field") -> "has a name twice in one object";
            default -> "is not JSON";
        };
    }
}
