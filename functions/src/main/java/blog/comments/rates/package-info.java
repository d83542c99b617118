/// How many comments come from where: addresses are counted by blocks, under keyed hashes that last for a day.
@NullMarked
package blog.comments.rates;

import org.jspecify.annotations.NullMarked;
