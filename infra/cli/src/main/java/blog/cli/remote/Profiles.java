package blog.cli.remote;

import blog.cli.terminal.Refused;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/// Blogs by name, with `url` and `token` each: the tables of `config.toml` in the user's configuration folder (by the
/// XDG base directory specification).
final class Profiles {
    private static final Set<String> KEYS = Set.of("url", "token");

    private final Path file;
    private final JsonNode profiles;

    private Profiles(Path file, JsonNode profiles) {
        this.file = file;
        this.profiles = profiles;
    }

    /// Where it lies unless a flag says otherwise.
    static Path usualPlace() {
        String xdg = System.getenv("XDG_CONFIG_HOME");
        Path home = xdg == null || xdg.isEmpty() ? Path.of(System.getProperty("user.home"), ".config") : Path.of(xdg);
        return home.resolve("blog").resolve("config.toml");
    }

    /// None where there is no such file.
    static Profiles in(Path file) {
        var toml = new TomlMapper();
        if (!Files.exists(file)) {
            return new Profiles(file, toml.createObjectNode());
        }
        try {
            return new Profiles(file, toml.readTree(Files.readString(file)));
        } catch (JacksonException e) {
            // Its message may quote a line, and a line may hold a token.
            throw new Refused(file + ":" + e.getLocation().getLineNr() + ": is not TOML");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What the profile `name` has as `key`, empty where it has none.
    String value(String name, String key) {
        JsonNode profile = profiles.path(name);
        profile.fieldNames().forEachRemaining(each -> {
            if (!KEYS.contains(each)) {
                throw new Refused(file + ": [" + name + "] has " + each + "; a profile has url and token");
            }
        });
        return profile.path(key).asText("");
    }

    void require(String name) {
        if (!profiles.path(name).isObject()) {
            throw new Refused("there is no profile " + name + " in " + file);
        }
    }
}
