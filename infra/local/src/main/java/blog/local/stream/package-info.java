/// The tables' streams, delivered to a function as Lambda's event source mapping delivers them.
@NullMarked
package blog.local.stream;

import org.jspecify.annotations.NullMarked;
