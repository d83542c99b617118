/// Bearer tokens of an OpenID Connect issuer, so that a build can publish without a stored secret.
@NullMarked
package blog.tokens.oidc;

import org.jspecify.annotations.NullMarked;
