/// From stream records to derived items: idempotent by version, whatever the order.
@NullMarked
package blog.events;

import org.jspecify.annotations.NullMarked;
