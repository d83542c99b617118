@NullMarked
package blog.cli.remote;

import org.jspecify.annotations.NullMarked;
