@NullMarked
package blog.local.dynamo;

import org.jspecify.annotations.NullMarked;
