@NullMarked
package blog.mail;

import org.jspecify.annotations.NullMarked;
