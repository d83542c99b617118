/// Tags: the registry of names and counts that the projector keeps.
@NullMarked
package blog.tags;

import org.jspecify.annotations.NullMarked;
