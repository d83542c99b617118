package blog;

import blog.markdown.html.FrameHosts;
import blog.names.Site;
import blog.tokens.oidc.TrustedIssuer;
import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an operator decides, read once and checked at start. `apiUrl` is where clients reach the API, empty
/// for the address that each request came in by; `trustForwarded` lets `X-Forwarded-Proto` and `-Host` say so
/// instead, for an API behind a proxy that sets them; `issuer` is whose tokens are taken besides the blog's own.
public record Settings(
        Site site,
        String contentTable,
        String commentsTable,
        String apiUrl,
        boolean trustForwarded,
        Optional<TrustedIssuer> issuer) {

    /// Reads `BLOG_SITE_URL`, `BLOG_TITLE`, `BLOG_ZONE`, `BLOG_LANG`, `BLOG_FRAME_HOSTS`, `CONTENT_TABLE`,
    /// `COMMENTS_TABLE`, `BLOG_API_URL`, `BLOG_TRUST_FORWARDED` and what [TrustedIssuer] does; throws
    /// IllegalArgumentException with a sentence that names the wrong one.
    public static Settings from(Map<String, String> environment) {
        var site = new Site(
                url(environment, "BLOG_SITE_URL", ""),
                environment.getOrDefault("BLOG_TITLE", "A blog"),
                zone(environment.getOrDefault("BLOG_ZONE", "UTC")),
                lang(environment.getOrDefault("BLOG_LANG", "en")),
                frames(environment.get("BLOG_FRAME_HOSTS")));
        return new Settings(
                site,
                required(environment, "CONTENT_TABLE"),
                required(environment, "COMMENTS_TABLE"),
                url(environment, "BLOG_API_URL", ""),
                environment.getOrDefault("BLOG_TRUST_FORWARDED", "false").equals("true"),
                TrustedIssuer.from(environment));
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " must be set");
        }
        return value;
    }

    private static String url(Map<String, String> environment, String name, String otherwise) {
        String value = environment.getOrDefault(name, otherwise);
        if (value.isEmpty()) {
            return value;
        }
        try {
            URI url = URI.create(value);
            boolean isBase = url.getHost() != null
                    && url.getUserInfo() == null
                    && url.getQuery() == null
                    && url.getFragment() == null
                    && url.getPort() <= 65_535;
            if (value.matches("https?:.*") && isBase) {
                return value.endsWith("/") ? value.substring(0, value.length() - 1) : value;
            }
        } catch (IllegalArgumentException e) {
            // told below, as for any other text that is no address
        }
        throw new IllegalArgumentException(name + " must be an http or https address, not " + value);
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("BLOG_ZONE must be a time zone such as Europe/Berlin, not " + name, e);
        }
    }

    private static String lang(String tag) {
        try {
            return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException("BLOG_LANG must be a language tag such as en or pt-BR, not " + tag, e);
        }
    }

    private static FrameHosts frames(@Nullable String list) {
        try {
            return list == null ? FrameHosts.USUAL : FrameHosts.of(list);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("BLOG_FRAME_HOSTS " + e.getMessage(), e);
        }
    }
}
