/// The page `rights.txt`, read. The CDK app and the stage both do, and neither knows the other.
@NullMarked
package blog.rights;

import org.jspecify.annotations.NullMarked;
