/// What requests cost in calls, capacity and money, and whether that grows with the blog.
@NullMarked
package blog.bench.growth;

import org.jspecify.annotations.NullMarked;
