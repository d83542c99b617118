/// Mail that goes nowhere.
@NullMarked
package blog.rig.mail;

import org.jspecify.annotations.NullMarked;
