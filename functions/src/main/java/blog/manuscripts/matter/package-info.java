/// Front matter in YAML, TOML and JSON, and the values that its keys have.
@NullMarked
package blog.manuscripts.matter;

import org.jspecify.annotations.NullMarked;
