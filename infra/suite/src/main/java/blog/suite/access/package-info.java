/// Who may do what.
@NullMarked
package blog.suite.access;

import org.jspecify.annotations.NullMarked;
