package blog.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/// `blog.toml` in the working directory: the same names as the flags of `serve`, and a flag wins. It is checked whole
/// before anything starts.
final class BlogToml implements IDefaultValueProvider {
    private static final Path FILE = Path.of("blog.toml");
    private static final Set<String> NAMES =
            new TreeSet<>(Set.of("host", "port", "posts", "data", "token", "site-url", "title", "zone", "lang"));
    /// Commands that are about an API elsewhere take only the token from the file.
    private static final String SERVE = "serve";

    private @Nullable Map<String, Object> values;

    @Override
    public @Nullable String defaultValue(ArgSpec argument) throws IOException {
        if (!(argument instanceof OptionSpec option) || !option.command().name().equals(SERVE)) {
            return null;
        }
        Object value = values().get(option.longestName().substring(2));
        return value == null ? null : value.toString();
    }

    private Map<String, Object> values() throws IOException {
        if (values == null) {
            values = Files.exists(FILE) ? read() : Map.of();
        }
        return values;
    }

    private static Map<String, Object> read() throws IOException {
        TomlParseResult toml = Toml.parse(FILE);
        toml.errors().stream().findFirst().ifPresent(error -> {
            throw refused(error.position(), firstLine(error.getMessage()));
        });
        for (String name : toml.keySet()) {
            if (!NAMES.contains(name)) {
                throw refused(toml.inputPositionOf(name), name + " is no setting; there are " + NAMES);
            }
            if (!(toml.get(name) instanceof String || toml.get(name) instanceof Long)) {
                throw refused(toml.inputPositionOf(name), name + " must be a text or a number");
            }
        }
        return toml.toMap();
    }

    private static Refused refused(@Nullable TomlPosition position, String reason) {
        String place = position == null ? "" : ":" + position.line() + ":" + position.column();
        return new Refused(FILE + place + ": " + reason);
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "is not TOML" : message.lines().findFirst().orElse(message);
    }
}
