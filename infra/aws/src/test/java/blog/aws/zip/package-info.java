/// The zips that Lambda gets, run as Lambda runs them.
@NullMarked
package blog.aws.zip;

import org.jspecify.annotations.NullMarked;
