/// The steps that the build of the functions takes after the compiler: what the functions need of the contract, and
/// what Lambda gets of the jar with everything: for each function only what runs in it, with one native library.
@NullMarked
package blog.packing;

import org.jspecify.annotations.NullMarked;
