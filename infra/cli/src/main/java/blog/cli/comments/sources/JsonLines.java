package blog.cli.comments.sources;

import blog.cli.comments.sources.ForeignComment.Fate;
import blog.cli.comments.sources.ForeignComment.Form;
import blog.cli.comments.sources.ForeignComment.Text;
import blog.cli.comments.sources.ForeignComment.Writer;
import blog.codec.Rfc3339;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What `./blog comments export` writes: an object a line. Ids are ours already.
final class JsonLines implements Source {
    private static final int LONGEST_LINE = 1 << 20;
    /// Members that go the same way back, as texts.
    private static final List<String> PASSED_ON = List.of("edited", "by", "who");

    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;

    JsonLines(Path file) {
        this.file = file;
    }

    @Override
    public String name() {
        return "JSON lines";
    }

    @Override
    public String id(String foreign, Instant created) {
        return foreign;
    }

    @Override
    public void read(Listener listener) throws IOException {
        int number = 1;
        try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String post = "";
            for (String line = line(in, number); line != null; line = line(in, ++number)) {
                if (line.isBlank()) {
                    continue;
                }
                ForeignComment comment = comment(number, object(line, number));
                if (!comment.post().equals(post)) {
                    post = comment.post();
                    listener.post(new ForeignPost(post, post, "", ""));
                }
                listener.comment(comment);
            }
        } catch (CharacterCodingException _) {
            throw new Malformed(number, "this, or what follows, is not in UTF-8");
        }
    }

    private static ForeignComment comment(int line, JsonNode json) {
        var more = new HashMap<String, String>();
        for (String name : PASSED_ON) {
            String value = json.path(name).textValue();
            if (value != null) {
                more.put(name, value);
            }
        }
        return new ForeignComment(
                line,
                text(json, "id"),
                text(json, "parent"),
                text(json, "post"),
                fate(text(json, "status")),
                new Writer(text(json.path("author"), "name"), text(json.path("author"), "url"), ""),
                new Text(Form.MARKDOWN, text(json, "markdown")),
                Rfc3339.parse(text(json, "created")).orElse(null),
                Map.copyOf(more));
    }

    private static Fate fate(String status) {
        return switch (status) {
            case "visible" -> Fate.VISIBLE;
            case "held" -> Fate.HELD;
            case "deleted" -> Fate.DELETED;
            case "spam" -> Fate.SPAM;
            case "removed" -> Fate.TRASH;
            default -> Fate.NOT_A_COMMENT;
        };
    }

    private static JsonNode object(String line, int number) throws Malformed {
        try {
            JsonNode json = JSON.readTree(line);
            if (json.isObject()) {
                return json;
            }
        } catch (JsonProcessingException _) {
            // Told below.
        }
        throw new Malformed(number, "this is no JSON object");
    }

    private static String text(JsonNode object, String name) {
        return object.path(name).asText("");
    }

    /// Null at the end of the file.
    private static @Nullable String line(BufferedReader in, int number) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == '\n') {
                return line.toString();
            }
            line.append((char) c);
            if (line.length() > LONGEST_LINE) {
                throw new Malformed(number, "a line is longer than any export has");
            }
        }
        return line.isEmpty() ? null : line.toString();
    }
}
