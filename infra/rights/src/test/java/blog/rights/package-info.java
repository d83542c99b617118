@NullMarked
package blog.rights;

import org.jspecify.annotations.NullMarked;
