/// Checks of comments: writing them, reading them, and what never comes out of them.
@NullMarked
package blog.suite.comments;

import org.jspecify.annotations.NullMarked;
