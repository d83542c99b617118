@NullMarked
package blog.comments.rates;

import org.jspecify.annotations.NullMarked;
