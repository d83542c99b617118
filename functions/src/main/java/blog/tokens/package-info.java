/// Who may write: bearer tokens, stored only as hashes.
@NullMarked
package blog.tokens;

import org.jspecify.annotations.NullMarked;
