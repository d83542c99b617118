@NullMarked
package blog.lambda.proxy;

import org.jspecify.annotations.NullMarked;
