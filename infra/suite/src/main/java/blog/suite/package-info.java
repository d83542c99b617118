/// What any deployment of this API must do, told over HTTP: the same checks for a laptop, LocalStack and AWS.
@NullMarked
package blog.suite;

import org.jspecify.annotations.NullMarked;
