@NullMarked
package blog.local.stream;

import org.jspecify.annotations.NullMarked;
