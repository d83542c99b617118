/// What a request costs that finds its function running.
@NullMarked
package blog.bench.warm;

import org.jspecify.annotations.NullMarked;
