/// A blog's API as its author calls it from a shell, one post at a time.
@NullMarked
package blog.cli.remote;

import org.jspecify.annotations.NullMarked;
