/// The embedded DynamoDB: in memory or in a folder, with the two tables as they are on AWS.
@NullMarked
package blog.local.dynamo;

import org.jspecify.annotations.NullMarked;
