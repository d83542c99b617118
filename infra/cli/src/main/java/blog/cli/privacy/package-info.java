/// `blog privacy`: what an operator owes to those who were erased.
@NullMarked
package blog.cli.privacy;

import org.jspecify.annotations.NullMarked;
