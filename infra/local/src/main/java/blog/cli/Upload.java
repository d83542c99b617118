package blog.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/// What came of one file: whether the API took it, and what it says about the file, as `file:line: text`.
record Upload(boolean taken, List<String> remarks) {
    private static final JsonMapper JSON = new JsonMapper();

    Upload {
        remarks = List.copyOf(remarks);
    }

    static Upload refused(PostFile post, String reason) {
        return new Upload(false, List.of(post.file() + ":1: " + reason));
    }

    static Upload of(PostFile post, HttpResponse<byte[]> response) {
        JsonNode body = body(response);
        boolean taken = response.statusCode() < 300;
        var remarks = new ArrayList<String>();
        for (JsonNode remark : body.path(taken ? "warnings" : "errors")) {
            String field = remark.path("field").asText("");
            String place = field.isEmpty() || field.equals("manuscript") ? "" : field + " ";
            remarks.add(post.file() + ":" + remark.path("line").asInt(1) + ": " + place
                    + remark.path("detail").asText());
        }
        if (!taken && remarks.isEmpty()) {
            return refused(post, body.path("detail").asText("the API answered " + response.statusCode()));
        }
        return new Upload(taken, remarks);
    }

    private static JsonNode body(HttpResponse<byte[]> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException _) {
            return JSON.missingNode();
        }
    }
}
