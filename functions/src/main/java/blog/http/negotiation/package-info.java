/// What a client takes, in which form, and what it knows already (RFC 9110 §8, §12, §13).
@NullMarked
package blog.http.negotiation;

import org.jspecify.annotations.NullMarked;
