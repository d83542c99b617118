package blog.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the API answered.
public record Answer(int status, HttpHeaders headers, byte[] body) {
    private static final JsonMapper JSON = new JsonMapper();

    public boolean isGood() {
        return status / 100 == 2;
    }

    /// There is no such post, or no longer.
    public boolean isMissing() {
        return status == 404 || status == 410;
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /// The entity tag, which every representation has.
    public String etag() {
        return header("ETag").orElse("*");
    }

    /// The body as JSON; a missing node where it is none.
    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException _) {
            return JSON.missingNode();
        }
    }

    /// What the API says about a manuscript from `file`, as `file:line: text`: its warnings, or why it was refused.
    public List<String> remarks(String file) {
        var remarks = new ArrayList<String>();
        for (JsonNode remark : json().path(isGood() ? "warnings" : "errors")) {
            String field = remark.path("field").asText("");
            String place = field.isEmpty() || field.equals("manuscript") ? "" : field + " ";
            remarks.add(file + ":" + remark.path("line").asInt(1) + ": " + place
                    + remark.path("detail").asText());
        }
        return remarks;
    }

    /// One sentence of the problem that the API tells.
    public String problem() {
        JsonNode problem = json();
        JsonNode error = problem.path("errors").path(0);
        String detail = problem.path("detail").asText(problem.path("title").asText("it answers " + status));
        return error.isMissingNode()
                ? detail
                : detail + " " + error.path("field").asText() + " "
                        + error.path("detail").asText() + ".";
    }
}
