/// A manuscript's text, line by line: where its code and its markup lie.
@NullMarked
package blog.manuscripts.body;

import org.jspecify.annotations.NullMarked;
