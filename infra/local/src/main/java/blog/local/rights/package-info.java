/// What a function may do to the tables on AWS, enforced on the stage.
@NullMarked
package blog.local.rights;

import org.jspecify.annotations.NullMarked;
