/// Lambda's side of a function: the Runtime API that it polls, its environment, its events, and how its process is
/// started.
@NullMarked
package blog.rig.lambda;

import org.jspecify.annotations.NullMarked;
