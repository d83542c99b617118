/// Mail as the blog sends it: addresses, letters, and the way out.
@NullMarked
package blog.mail;

import org.jspecify.annotations.NullMarked;
