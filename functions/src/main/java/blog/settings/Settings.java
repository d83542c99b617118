package blog.settings;

import blog.codec.WebAddress;
import blog.comments.CommentRules;
import blog.mail.MailSettings;
import blog.names.Site;
import blog.tokens.oidc.TrustedIssuer;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What an operator decides, read once and checked at start. `apiUrl` is where clients reach the API, empty
/// for the address that each request came in by; `trustForwarded` lets `X-Forwarded-Proto` and `-Host` say so
/// instead, for an API behind a proxy that sets them; `issuer` is whose tokens are taken besides the blog's own.
/// `ownMachine` says that this is the operator's own machine, which no variable of an environment can.
public record Settings(
        Site site,
        String contentTable,
        String commentsTable,
        String apiUrl,
        boolean trustForwarded,
        Optional<TrustedIssuer> issuer,
        CommentRules comments,
        Optional<MailSettings> mail,
        boolean ownMachine) {
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
    /// Which comments are held; days after its date for which a post takes any.
    public static final String COMMENTS = "BLOG_COMMENTS";

    public static final String COMMENTS_DAYS = "BLOG_COMMENTS_DAYS";
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
            COMMENTS,
            COMMENTS_DAYS,
            MailSettings.FROM,
            MailSettings.MODERATORS,
            MailSettings.QUEUE,
            TrustedIssuer.ISSUER,
            TrustedIssuer.AUDIENCE,
            TrustedIssuer.ROLES);

    /// The same on the operator's own machine: webhooks may lead to it and to its neighbours.
    public Settings withOwnMachine() {
        return new Settings(site, contentTable, commentsTable, apiUrl, trustForwarded, issuer, comments, mail, true);
    }

    /// Whose events the blog's events are.
    public String source() {
        return apiUrl.isEmpty() ? "/v1" : apiUrl;
    }

    /// Throws IllegalArgumentException with a sentence that names the variable that is wrong.
    public static Settings from(Map<String, String> environment) {
        return new Settings(
                SiteSettings.site(environment),
                required(environment, CONTENT_TABLE),
                required(environment, COMMENTS_TABLE),
                url(environment, API_URL, ""),
                environment.getOrDefault(TRUST_FORWARDED, "false").equals("true"),
                TrustedIssuer.from(environment),
                CommentSettings.rules(environment),
                MailSettings.from(environment),
                false);
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " must be set");
        }
        return value;
    }

    static String url(Map<String, String> environment, String name, String otherwise) {
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
}
