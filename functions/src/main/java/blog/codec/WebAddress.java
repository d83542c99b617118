package blog.codec;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/// Addresses of the web (RFC 3986): absolute, http or https in any case, with an authority.
public final class WebAddress {
    private WebAddress() {}

    /// Empty for any other text.
    public static Optional<URI> parse(String text) {
        try {
            URI uri = new URI(text);
            String scheme = uri.getScheme();
            boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
            return web && uri.getRawAuthority() != null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }
}
