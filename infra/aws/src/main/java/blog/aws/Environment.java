package blog.aws;

import blog.aws.parts.BlogTable;
import blog.aws.settings.Settings;
import java.util.HashMap;
import java.util.Map;

/// What functions are told: the variables of their environment.
record Environment(Map<String, String> variables) {
    Environment {
        variables = Map.copyOf(variables);
    }

    /// What every function is told.
    static Environment of(Settings settings, BlogTable content, BlogTable comments) {
        var environment = new Environment(Map.of(
                "BLOG_SITE_URL", settings.site().url(),
                "BLOG_TITLE", settings.site().title(),
                "BLOG_ZONE", settings.site().zone(),
                "BLOG_LANG", settings.site().lang(),
                "BLOG_API_URL", settings.apiUrl(),
                // The CDN says by which name it was called; clients could say so themselves, and would fool only
                // themselves.
                "BLOG_TRUST_FORWARDED", Boolean.toString(settings.cdn()),
                "CONTENT_TABLE", content.name(),
                "COMMENTS_TABLE", comments.name()));
        return settings.mail()
                .map(mail -> environment.with("BLOG_MAIL_FROM", mail.from()))
                .orElse(environment);
    }

    Environment with(String name, String value) {
        var more = new HashMap<>(variables);
        more.put(name, value);
        return new Environment(more);
    }

    /// Only the author function renders posts.
    Environment ofAuthor(Settings settings) {
        var more = new HashMap<>(variables);
        settings.site().frameHosts().ifPresent(hosts -> more.put("BLOG_FRAME_HOSTS", hosts));
        more.putAll(issuer(settings));
        return new Environment(more);
    }

    /// What becomes of comments, and who speaks for the blog.
    Environment ofComments(Settings settings) {
        var more = new HashMap<>(variables);
        more.put("BLOG_COMMENTS", settings.comments().policy());
        settings.comments().days().ifPresent(days -> more.put("BLOG_COMMENTS_DAYS", Integer.toString(days)));
        more.putAll(settings.comments().guards());
        settings.comments().reactions().ifPresent(words -> more.put("BLOG_REACTIONS", words));
        more.putAll(issuer(settings));
        return new Environment(more);
    }

    private static Map<String, String> issuer(Settings settings) {
        return settings.issuer()
                .map(issuer -> Map.of(
                        "BLOG_OIDC_ISSUER", issuer.url(),
                        "BLOG_OIDC_AUDIENCE", issuer.audience(),
                        "BLOG_OIDC_ROLES", issuer.roles()))
                .orElse(Map.of());
    }
}
