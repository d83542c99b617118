/// The synthesised template on LocalStack, and the suite against what it deploys.
@NullMarked
package blog.aws.localstack;

import org.jspecify.annotations.NullMarked;
