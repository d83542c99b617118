/// DynamoDB as the tables use it: attribute values, and cursors that name a place in a query.
@NullMarked
package blog.dynamo;

import org.jspecify.annotations.NullMarked;
