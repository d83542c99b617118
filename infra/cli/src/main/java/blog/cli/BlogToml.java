package blog.cli;

import blog.cli.terminal.Refused;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/// `blog.toml` in the working directory: settings of `serve` by the names of its flags, and a flag wins. It
/// is read once and checked whole before anything starts.
final class BlogToml implements IDefaultValueProvider {
    static final List<String> NAMES = List.of(
            "port",
            "host",
            "posts",
            "data",
            "token",
            "api-url",
            "site-url",
            "title",
            "zone",
            "lang",
            "frame-hosts",
            "comments",
            "comments-days",
            "comment-guards",
            "comments-per-hour",
            "comment-words",
            "reactions",
            "mail-from",
            "mail-moderators");

    private final Path file;
    private @Nullable JsonNode settings;

    BlogToml(Path file) {
        this.file = file;
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) throws IOException {
        if (!(argument instanceof OptionSpec option) || !option.command().name().equals("serve")) {
            return null;
        }
        JsonNode value = settings().get(option.longestName().substring("--".length()));
        return value == null ? null : value.asText();
    }

    private JsonNode settings() throws IOException {
        if (settings == null) {
            settings = Files.exists(file) ? read(Files.readString(file)) : new TomlMapper().createObjectNode();
        }
        return settings;
    }

    private JsonNode read(String toml) throws IOException {
        JsonNode read;
        try {
            read = new TomlMapper().readTree(toml);
        } catch (JacksonException e) {
            throw refused(e.getLocation().getLineNr(), e.getOriginalMessage());
        }
        read.properties().forEach(setting -> {
            String name = setting.getKey();
            if (!NAMES.contains(name)) {
                throw refused(lineOf(name, toml), name + " is no setting; there are " + String.join(", ", NAMES));
            }
            if (!setting.getValue().isTextual() && !setting.getValue().isInt()) {
                throw refused(lineOf(name, toml), name + " must be a text or a number");
            }
        });
        return read;
    }

    private Refused refused(int line, String reason) {
        return new Refused(file + ":" + line + ": " + reason);
    }

    /// Where a key stands; the first line that begins with its name, with or without a bracket or quote before it.
    private static int lineOf(String name, String toml) {
        List<String> lines = toml.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().replaceFirst("^[\\[\"']+", "").startsWith(name)) {
                return i + 1;
            }
        }
        return 1;
    }
}
