@NullMarked
package blog.aws;

import org.jspecify.annotations.NullMarked;
