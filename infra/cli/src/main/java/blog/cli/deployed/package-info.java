/// A blog on AWS, as its stack tells it.
@NullMarked
package blog.cli.deployed;

import org.jspecify.annotations.NullMarked;
