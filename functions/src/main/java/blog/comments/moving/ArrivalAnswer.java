package blog.comments.moving;

import blog.http.Problem;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// What came of one: an arrival that is to be brought yet, what has become of it, or why it was not taken.
record ArrivalAnswer(
        String id,
        @Nullable Arrival arrival,
        String result,
        @Nullable Problem problem) {
    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeStringField("result", result);
        if (problem != null) {
            json.writeFieldName("problem");
            problem.write(json);
        }
        json.writeEndObject();
    }

    static ArrivalAnswer refused(String id, Problem problem) {
        return new ArrivalAnswer(id, null, "refused", problem);
    }
}
