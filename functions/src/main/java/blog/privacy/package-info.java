/// What is kept of a person, and how it goes: found by the keyed hash that stands for them.
@NullMarked
package blog.privacy;

import org.jspecify.annotations.NullMarked;
