package blog;

import blog.tokens.Authentication;
import blog.tokens.TokenTable;
import blog.tokens.TokenVerifier;
import blog.tokens.oidc.IssuedTokens;

/// Whose tokens count: the blog's own, and those of the issuer whom the operator trusts.
final class Tokens {
    private Tokens() {}

    static Authentication authentication(Blog blog) {
        TokenTable own = blog.tables().tokens();
        TokenVerifier all = blog.settings()
                .issuer()
                .<TokenVerifier>map(issuer -> new IssuedTokens(issuer, own, blog.clock()))
                .orElse(own);
        return new Authentication(all, blog.clock());
    }
}
