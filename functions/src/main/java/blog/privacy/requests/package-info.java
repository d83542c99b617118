/// How persons, and moderators, ask for what is kept to be shown or erased.
@NullMarked
package blog.privacy.requests;

import org.jspecify.annotations.NullMarked;
