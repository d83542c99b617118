/// What things are called: slugs, tags, authors, the site, and the vocabulary of tags.
@NullMarked
package blog.names;

import org.jspecify.annotations.NullMarked;
