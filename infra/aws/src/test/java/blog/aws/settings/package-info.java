@NullMarked
package blog.aws.settings;

import org.jspecify.annotations.NullMarked;
