package blog.settings;

import blog.comments.CommentRules;
import blog.comments.judging.Guarding;
import blog.comments.reactions.ReactionKinds;
import blog.mail.MailSettings;
import blog.names.Site;
import blog.tokens.oidc.TrustedIssuer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;

/// What an operator decides, read once and checked at start. `apiUrl` is where clients reach the API, empty
/// for the address that each request came in by; `trustForwarded` lets `X-Forwarded-Proto` and `-Host` say so
/// instead, for an API behind a proxy that sets them; `issuer` is whose tokens are taken besides the blog's own.
/// `guarding` is what is done about spam; `originSecret` is what the CDN says to be believed, empty where there is
/// none.
/// `ownMachine` says that this is the operator's own machine, which no variable of an environment can.
public record Settings(
        Site site,
        String contentTable,
        String commentsTable,
        String apiUrl,
        boolean trustForwarded,
        Optional<TrustedIssuer> issuer,
        CommentRules comments,
        ReactionKinds reactions,
        Guarding guarding,
        String originSecret,
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
    /// What the CDN sends along, and nobody else knows.
    public static final String ORIGIN_SECRET = "BLOG_ORIGIN_SECRET";

    /// The same on the operator's own machine: webhooks may lead to it and to its neighbours.
    public Settings withOwnMachine() {
        return new Settings(
                site,
                contentTable,
                commentsTable,
                apiUrl,
                trustForwarded,
                issuer,
                comments,
                reactions,
                guarding,
                originSecret,
                mail,
                true);
    }

    /// Whether whoever says this is the CDN.
    public boolean isFromCdn(String secret) {
        return !originSecret.isEmpty()
                && MessageDigest.isEqual(
                        originSecret.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
    }

    /// Whose events the blog's events are.
    public String source() {
        return apiUrl.isEmpty() ? "/v1" : apiUrl;
    }

    /// Throws IllegalArgumentException with a sentence that names the variable that is wrong.
    public static Settings from(Map<String, String> environment) {
        return new Settings(
                SiteSettings.site(environment),
                Variables.required(environment, CONTENT_TABLE),
                Variables.required(environment, COMMENTS_TABLE),
                Variables.url(environment, API_URL, ""),
                environment.getOrDefault(TRUST_FORWARDED, "false").equals("true"),
                TrustedIssuer.from(environment),
                CommentSettings.rules(environment),
                ReactionKinds.from(environment),
                Guarding.from(environment),
                environment.getOrDefault(ORIGIN_SECRET, ""),
                MailSettings.from(environment),
                false);
    }
}
