/// What front matter says, key by key.
@NullMarked
package blog.manuscripts.fields;

import org.jspecify.annotations.NullMarked;
