package blog;

import blog.codec.WebAddress;
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
import java.util.Set;
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
    public static final String SITE_URL = "BLOG_SITE_URL";
    public static final String TITLE = "BLOG_TITLE";
    public static final String ZONE = "BLOG_ZONE";
    public static final String LANG = "BLOG_LANG";
    public static final String FRAME_HOSTS = "BLOG_FRAME_HOSTS";
    public static final String API_URL = "BLOG_API_URL";
    public static final String TRUST_FORWARDED = "BLOG_TRUST_FORWARDED";
    public static final String CONTENT_TABLE = "CONTENT_TABLE";
    public static final String COMMENTS_TABLE = "COMMENTS_TABLE";
    /// The name of the event bus that the projector puts events on.
    public static final String BUS = "BLOG_BUS";
    /// The address of the queue from which webhooks are delivered.
    public static final String WEBHOOKS_QUEUE = "BLOG_WEBHOOKS_QUEUE";
    /// The id of CloudFront's distribution before the API.
    public static final String DISTRIBUTION = "BLOG_DISTRIBUTION";
    /// Every variable of the environment that means something.
    public static final Set<String> NAMES = Set.of(
            SITE_URL,
            TITLE,
            ZONE,
            LANG,
            FRAME_HOSTS,
            API_URL,
            TRUST_FORWARDED,
            CONTENT_TABLE,
            COMMENTS_TABLE,
            BUS,
            WEBHOOKS_QUEUE,
            DISTRIBUTION,
            TrustedIssuer.ISSUER,
            TrustedIssuer.AUDIENCE,
            TrustedIssuer.ROLES);

    /// Reads `BLOG_SITE_URL`, `BLOG_TITLE`, `BLOG_ZONE`, `BLOG_LANG`, `BLOG_FRAME_HOSTS`, `CONTENT_TABLE`,
    /// `COMMENTS_TABLE`, `BLOG_API_URL`, `BLOG_TRUST_FORWARDED` and what [TrustedIssuer] does; throws
    /// IllegalArgumentException with a sentence that names the wrong one.
    public static Settings from(Map<String, String> environment) {
        var site = new Site(
                url(environment, SITE_URL, ""),
                environment.getOrDefault(TITLE, "A blog"),
                zone(environment.getOrDefault(ZONE, "UTC")),
                lang(environment.getOrDefault(LANG, "en")),
                frames(environment.get(FRAME_HOSTS)));
        return new Settings(
                site,
                required(environment, CONTENT_TABLE),
                required(environment, COMMENTS_TABLE),
                url(environment, API_URL, ""),
                environment.getOrDefault(TRUST_FORWARDED, "false").equals("true"),
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
        if (WebAddress.parse(value).filter(Settings::isBase).isEmpty()) {
            throw new IllegalArgumentException(name + " must be an http or https address, not " + value);
        }
        return value.endsWith("/") ? value.substring(0, value.length() - 1) : value;
    }

    private static boolean isBase(URI url) {
        return url.getHost() != null
                && url.getUserInfo() == null
                && url.getQuery() == null
                && url.getFragment() == null
                && url.getPort() <= 65_535;
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
