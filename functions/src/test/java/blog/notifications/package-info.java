@NullMarked
package blog.notifications;

import org.jspecify.annotations.NullMarked;
