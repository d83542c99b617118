/// Lambda's side of a function: the Runtime API that it polls, and how its process is started.
@NullMarked
package blog.bench.lambda;

import org.jspecify.annotations.NullMarked;
