@NullMarked
package blog.rig.events;

import org.jspecify.annotations.NullMarked;
