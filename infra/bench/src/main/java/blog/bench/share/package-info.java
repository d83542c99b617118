/// What the blog adds to a call of DynamoDB within one JVM.
@NullMarked
package blog.bench.share;

import org.jspecify.annotations.NullMarked;
