/// The whole API on one machine: what the stage of `./blog serve` takes under load, over a million requests, and to
/// start.
@NullMarked
package blog.bench.stage;

import org.jspecify.annotations.NullMarked;
