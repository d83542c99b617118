/// What surrounds a deployed function: its environment, the clients of AWS's services, its log, and its snapshot.
@NullMarked
package blog.lambda.deployed;

import org.jspecify.annotations.NullMarked;
