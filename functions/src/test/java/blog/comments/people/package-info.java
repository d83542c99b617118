@NullMarked
package blog.comments.people;

import org.jspecify.annotations.NullMarked;
