/// Who else issues tokens.
@NullMarked
package blog.rig.oidc;

import org.jspecify.annotations.NullMarked;
