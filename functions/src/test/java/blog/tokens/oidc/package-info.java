@NullMarked
package blog.tokens.oidc;

import org.jspecify.annotations.NullMarked;
