/// Who may do what: bearer tokens, stored only as hashes, and the roles they give.
@NullMarked
package blog.tokens;

import org.jspecify.annotations.NullMarked;
