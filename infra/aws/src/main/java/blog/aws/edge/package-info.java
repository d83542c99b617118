/// What may stand before the API: a firewall, a cache, a name.
@NullMarked
package blog.aws.edge;

import org.jspecify.annotations.NullMarked;
