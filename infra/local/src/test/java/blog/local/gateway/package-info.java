@NullMarked
package blog.local.gateway;

import org.jspecify.annotations.NullMarked;
