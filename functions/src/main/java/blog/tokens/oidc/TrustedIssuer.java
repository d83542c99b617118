package blog.tokens.oidc;

import blog.codec.WebAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whose tokens are taken besides the blog's own, the audience that they must be made for, and what they then may; the
/// first rule that matches counts.
public record TrustedIssuer(String url, String audience, List<ClaimRule> rules) {

    public static final String ISSUER = "BLOG_OIDC_ISSUER";
    public static final String AUDIENCE = "BLOG_OIDC_AUDIENCE";
    public static final String ROLES = "BLOG_OIDC_ROLES";

    public TrustedIssuer {
        rules = List.copyOf(rules);
    }

    /// Reads `BLOG_OIDC_ISSUER`, `BLOG_OIDC_AUDIENCE` and `BLOG_OIDC_ROLES`, which go together; throws
    /// IllegalArgumentException with a sentence that names the wrong one.
    public static Optional<TrustedIssuer> from(Map<String, String> environment) {
        String url = environment.getOrDefault(ISSUER, "");
        String audience = environment.getOrDefault(AUDIENCE, "");
        String rules = environment.getOrDefault(ROLES, "");
        if (url.isEmpty() && audience.isEmpty() && rules.isEmpty()) {
            return Optional.empty();
        }
        if (!isSafe(url)) {
            throw new IllegalArgumentException("BLOG_OIDC_ISSUER must be an https address, not " + url);
        }
        if (audience.isBlank()) {
            throw new IllegalArgumentException("BLOG_OIDC_AUDIENCE must be set with BLOG_OIDC_ISSUER");
        }
        try {
            return Optional.of(new TrustedIssuer(url, audience, ClaimRule.parse(rules)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "BLOG_OIDC_ROLES must be rules such as editor: repository=octo/blog ref=refs/heads/main, but has "
                            + e.getMessage(),
                    e);
        }
    }

    /// Keys that came over a network in the clear would prove nothing; a machine's own address is for tests.
    static boolean isSafe(String url) {
        return WebAddress.parse(url)
                .filter(uri -> uri.getScheme().equals("https") || "localhost".equals(uri.getHost()))
                .filter(uri -> uri.getHost() != null)
                .isPresent();
    }
}
