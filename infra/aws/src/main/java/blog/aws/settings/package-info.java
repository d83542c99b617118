/// What an operator decides about a deployment.
@NullMarked
package blog.aws.settings;

import org.jspecify.annotations.NullMarked;
