/// From posts to the lists that show them: derived items, idempotent by version, whatever the order.
@NullMarked
package blog.projections;

import org.jspecify.annotations.NullMarked;
