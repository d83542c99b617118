package blog.cli.comments;

import blog.cli.remote.Answer;
import blog.cli.remote.Call;
import blog.cli.remote.RemoteBlog;
import blog.cli.terminal.Refused;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Comments on their way, as many together as one call takes.
final class Batch {
    private static final int MOST = 25;
    private static final int MOST_BYTES = 1 << 18;

    private final RemoteBlog blog;
    private final Findings findings;
    private final boolean dryRun;
    private final List<Integer> lines = new ArrayList<>();
    private ArrayNode items = JsonNodeFactory.instance.arrayNode();
    private int bytes;

    /// If `dryRun`, nothing is sent.
    Batch(RemoteBlog blog, Findings findings, boolean dryRun) {
        this.blog = blog;
        this.findings = findings;
        this.dryRun = dryRun;
    }

    void add(int line, ObjectNode item) {
        int length = item.toString().length();
        if (bytes + length > MOST_BYTES) {
            send();
        }
        items.add(item);
        lines.add(line);
        bytes += length;
        if (lines.size() == MOST) {
            send();
        }
    }

    /// Sends what is there still. Sent twice, a comment is there already.
    void send() {
        if (dryRun) {
            lines.forEach(_ -> findings.kept());
        } else if (!lines.isEmpty()) {
            ObjectNode body = JsonNodeFactory.instance.objectNode();
            body.set("comments", items);
            Answer answer = blog.send(Call.of("POST", "/moderation/import")
                    .carrying("application/json", body.toString().getBytes(StandardCharsets.UTF_8)));
            if (!answer.isGood()) {
                throw new Refused(answer.problem() + " " + findings.sentSoFar()
                        + " comments are there; the same command goes on from here");
            }
            hear(answer.json().path("items"));
        }
        items = JsonNodeFactory.instance.arrayNode();
        lines.clear();
        bytes = 0;
    }

    private void hear(JsonNode results) {
        for (int i = 0; i < lines.size(); i++) {
            JsonNode result = results.path(i);
            switch (result.path("result").asText()) {
                case "kept" -> findings.kept();
                case "there" -> findings.there();
                default -> findings.refused(lines.get(i), reason(result.path("problem")));
            }
        }
    }

    private static String reason(JsonNode problem) {
        JsonNode error = problem.path("errors").path(0);
        return error.isMissingNode()
                ? problem.path("detail").asText("was not taken")
                : error.path("field").asText() + " " + error.path("detail").asText();
    }
}
