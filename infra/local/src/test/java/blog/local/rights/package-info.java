@NullMarked
package blog.local.rights;

import org.jspecify.annotations.NullMarked;
