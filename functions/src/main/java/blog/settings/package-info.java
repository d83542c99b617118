/// What an operator decides, as the environment says it.
@NullMarked
package blog.settings;

import org.jspecify.annotations.NullMarked;
