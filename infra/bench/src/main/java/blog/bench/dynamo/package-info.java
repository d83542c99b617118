/// DynamoDB as the contestants see it: real answers, recorded once, given again over TLS as fast as can be.
@NullMarked
package blog.bench.dynamo;

import org.jspecify.annotations.NullMarked;
