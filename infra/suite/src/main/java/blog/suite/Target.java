package blog.suite;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/// A running blog: its base address (ending in `/v1`, without a slash), and a token of its owner.
public record Target(URI base, String token) {
    public static final String URL = "blog.url";
    public static final String TOKEN = "blog.token";
    /// What a run is called when it ends with a line that counts.
    public static final String NAME = "blog.target";

    public Target {
        String text = base.toString();
        base = text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : base;
        if (!base.isAbsolute() || base.getHost() == null) {
            throw new IllegalArgumentException(text + " is no http address");
        }
    }

    /// The target that JUnit's configuration parameters name.
    static Target from(Function<String, Optional<String>> parameters) {
        return new Target(URI.create(required(parameters, URL)), required(parameters, TOKEN));
    }

    private static String required(Function<String, Optional<String>> parameters, String name) {
        return parameters
                .apply(name)
                .orElseThrow(() -> new IllegalStateException("The checks need the configuration parameter " + name));
    }
}
