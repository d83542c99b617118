package blog.aws.settings;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.logs.RetentionDays;

/// What an operator decides about a deployment: the CDK context's keys that begin with `blog:`. Every one has a
/// default; an unknown or wrong one is refused by name.
public record Settings(
        String name,
        Site site,
        Architecture architecture,
        Optional<Integer> reserved,
        Optional<Domain> domain,
        Optional<Issuer> issuer,
        Comments comments,
        Optional<Mail> mail,
        boolean cdn,
        boolean waf,
        Optional<String> alarmEmail,
        Optional<Integer> budget,
        RetentionDays logRetention,
        boolean methodMetrics,
        boolean ownKeys,
        boolean disposable) {

    /// What the functions are told about the blog; they check it again themselves. An empty address is the API's
    /// own, and absent hosts of frames are the usual ones.
    public record Site(String url, String title, String zone, String lang, Optional<String> frameHosts) {}

    /// The host name that clients use, and the certificate for it.
    public record Domain(String name, String certificateArn) {}

    /// Whose tokens the author function takes besides the blog's own, for which audience, and what claims give
    /// which role.
    public record Issuer(String url, String audience, String roles) {}

    private static final String ROLE = "(editor|author|moderator|reader):( +[^=;\\s]+=[^;\\s]+)+";

    private static final String HOST = "([a-z0-9-]+\\.)+[a-z]{2,}";

    private static final Set<String> KNOWN = Set.of(
            "blog:name",
            "blog:siteUrl",
            "blog:title",
            "blog:zone",
            "blog:lang",
            "blog:frameHosts",
            "blog:architecture",
            "blog:reserved",
            "blog:domain",
            "blog:certificateArn",
            "blog:oidcIssuer",
            "blog:oidcAudience",
            "blog:oidcRoles",
            "blog:comments",
            "blog:commentsDays",
            "blog:commentGuards",
            "blog:commentsPerHour",
            "blog:commentWords",
            "blog:reactions",
            "blog:indices",
            "blog:mailFrom",
            "blog:mailModerators",
            "blog:cdn",
            "blog:waf",
            "blog:alarmEmail",
            "blog:budget",
            "blog:logDays",
            "blog:methodMetrics",
            "blog:keys",
            "blog:removal");

    public static Settings from(Map<?, ?> context) {
        var given = new TreeMap<String, String>();
        context.forEach((key, value) -> {
            if (key.toString().startsWith("blog:")) {
                given.put(key.toString(), value.toString());
            }
        });
        given.keySet().stream().filter(key -> !KNOWN.contains(key)).findFirst().ifPresent(key -> {
            throw new IllegalArgumentException(
                    "The context has " + key + ", which is none of " + String.join(", ", new TreeSet<>(KNOWN)));
        });
        return from(new Context(given));
    }

    private static Settings from(Context context) {
        boolean cdn = context.flag("blog:cdn");
        Optional<String> email = context.text("blog:alarmEmail", "[^@\\s]+@[^@\\s]+", "an e-mail address");
        Optional<Integer> budget = context.number("blog:budget", 1, 1_000_000, "a sum in US dollars a month");
        if (budget.isPresent() && email.isEmpty()) {
            throw new IllegalArgumentException("blog:budget needs blog:alarmEmail, or nobody would hear of it");
        }
        return new Settings(
                context.text("blog:name", "[A-Za-z][A-Za-z0-9-]{0,40}", "letters, digits and hyphens, at most 41")
                        .orElse("blog"),
                site(context),
                context.choice("blog:architecture", "arm64", "x86_64").equals("arm64")
                        ? Architecture.ARM_64
                        : Architecture.X86_64,
                context.number("blog:reserved", 1, 1000, "a number of concurrent comments"),
                domain(context, cdn),
                issuer(context),
                Comments.of(context),
                Mail.of(context),
                cdn,
                context.flag("blog:waf"),
                email,
                budget,
                context.retention("blog:logDays", 30),
                context.flag("blog:methodMetrics"),
                context.choice("blog:keys", "aws", "kms").equals("kms"),
                context.choice("blog:removal", "retain", "destroy").equals("destroy"));
    }

    private static Site site(Context context) {
        return new Site(
                context.text("blog:siteUrl", "https?://[^\\s/]+[^\\s?#]*", "an http or https address")
                        .orElse(""),
                context.text("blog:title", "\\S.{0,199}", "a title of at most 200 characters")
                        .orElse("A blog"),
                context.zone("blog:zone", "UTC"),
                context.lang("blog:lang", "en"),
                context.text(
                        "blog:frameHosts",
                        HOST + "( " + HOST + ")*",
                        "host names such as player.vimeo.com codepen.io"));
    }

    private static Optional<Domain> domain(Context context, boolean cdn) {
        Optional<String> name = context.text("blog:domain", HOST, "a host name such as api.example.org");
        Optional<String> certificate = context.text(
                "blog:certificateArn",
                cdn
                        ? "arn:aws[a-z-]*:acm:us-east-1:\\d{12}:certificate/\\S+"
                        : "arn:aws[a-z-]*:acm:\\S+:certificate/\\S+",
                cdn ? "the ARN of a certificate in us-east-1, where CloudFront looks" : "the ARN of a certificate");
        if (name.isPresent() != certificate.isPresent()) {
            throw new IllegalArgumentException("blog:domain and blog:certificateArn go together");
        }
        return name.map(host -> new Domain(host, certificate.orElseThrow()));
    }

    private static Optional<Issuer> issuer(Context context) {
        Optional<String> url = context.text("blog:oidcIssuer", "https://[^\\s/]+[^\\s?#]*", "an https address");
        Optional<String> audience = context.text("blog:oidcAudience", "\\S+", "a text without spaces");
        Optional<String> roles = context.text(
                "blog:oidcRoles",
                ROLE + "(; *" + ROLE + ")*",
                "rules such as editor: repository=octo/blog ref=refs/heads/main");
        if (url.isPresent() != audience.isPresent() || url.isPresent() != roles.isPresent()) {
            throw new IllegalArgumentException("blog:oidcIssuer, blog:oidcAudience and blog:oidcRoles go together");
        }
        return url.map(issuer -> new Issuer(issuer, audience.orElseThrow(), roles.orElseThrow()));
    }

    /// Where clients reach the API; empty when that is known only after it is deployed.
    public String apiUrl() {
        return domain.map(host -> "https://" + host.name() + "/v1").orElse("");
    }

    /// The settings that the contract asks for.
    public Set<String> ofContract() {
        return mail.isPresent() ? Set.of("mailFrom") : Set.of();
    }

    /// Of what is worth keeping once it was in use; a deployment that fails takes away what it has just made.
    public RemovalPolicy removal() {
        return disposable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE;
    }
}
