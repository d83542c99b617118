/// Checks of mail about comments, and of what is kept of persons.
@NullMarked
package blog.suite.privacy;

import org.jspecify.annotations.NullMarked;
