/// DynamoDB Local with the two tables as they are on AWS: embedded, in memory or in a folder, or behind HTTP.
@NullMarked
package blog.rig.dynamo;

import org.jspecify.annotations.NullMarked;
