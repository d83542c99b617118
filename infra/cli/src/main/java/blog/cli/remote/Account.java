package blog.cli.remote;

import blog.cli.terminal.Refused;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which blog a command is about and whose token it uses, as flags. A flag wins over the environment, and that over a
/// profile; a token is best kept out of flags, since other users of a machine may see them.
public final class Account {
    private static final String DEFAULT = "default";

    @Option(
            names = {"--url", "--to", "--from"},
            paramLabel = "URL",
            description =
                    "The API's base address, such as http://localhost:8080/v1; else BLOG_URL or the profile's url.")
    private @Nullable String url;

    @Option(
            names = "--token",
            paramLabel = "SECRET",
            description = "A bearer token; better in BLOG_TOKEN or the profile, where nobody else sees it.")
    private @Nullable String token;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "A table of the configuration file with url and token; the one called default by default.")
    private @Nullable String profile;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The configuration file, ~/.config/blog/config.toml by default.")
    private @Nullable Path config;

    /// The blog; a refusal when no address or no token is to be found.
    public RemoteBlog open() {
        Profiles profiles = Profiles.in(config == null ? Profiles.usualPlace() : config);
        if (profile != null) {
            profiles.require(profile);
        }
        String address = value(url, "BLOG_URL", profiles, "url");
        String secret = value(token, "BLOG_TOKEN", profiles, "token");
        if (address.isEmpty()) {
            throw new Refused("say which blog: by a flag, by BLOG_URL, or in a profile");
        }
        if (secret.isEmpty()) {
            throw new Refused("the blog wants a token: put it into BLOG_TOKEN or a profile");
        }
        return new RemoteBlog(parsed(address), secret);
    }

    /// A profile that is named is a flag too.
    private String value(@Nullable String flag, String variable, Profiles profiles, String key) {
        if (flag != null) {
            return flag;
        }
        String named = profile == null ? "" : profiles.value(profile, key);
        String set = System.getenv().getOrDefault(variable, "");
        if (!named.isEmpty()) {
            return named;
        }
        return set.isEmpty() ? profiles.value(DEFAULT, key) : set;
    }

    private static URI parsed(String address) {
        try {
            URI uri = URI.create(address);
            if (uri.isAbsolute() && uri.getHost() != null) {
                return uri;
            }
        } catch (IllegalArgumentException _) {
            // Told below, as for any other text that is no address.
        }
        throw new Refused(address + " is not an http address");
    }
}
