/// What the API says of itself.
@NullMarked
package blog.service;

import org.jspecify.annotations.NullMarked;
