@NullMarked
package blog.clients;

import org.jspecify.annotations.NullMarked;
