/// Who comments, known by keyed hashes alone, and the keys for them.
@NullMarked
package blog.comments.people;

import org.jspecify.annotations.NullMarked;
