@NullMarked
package blog.rig.dynamo;

import org.jspecify.annotations.NullMarked;
