@NullMarked
package blog.lambda.deployed;

import org.jspecify.annotations.NullMarked;
