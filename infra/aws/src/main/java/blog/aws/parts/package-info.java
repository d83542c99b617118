/// What the stack is made of: tables, functions, and the streams between them.
@NullMarked
package blog.aws.parts;

import org.jspecify.annotations.NullMarked;
