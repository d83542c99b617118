package blog.manuscripts;

import blog.http.InvalidInput;
import blog.http.Problem;
import blog.markdown.limits.Busy;
import blog.markdown.limits.Unrenderable;
import java.util.function.Supplier;

/// What rendering refuses, as an author is told: 422 for a text that is too much, 503 when it may work a little later.
final class RenderingFaults {
    private static final int SECONDS = 2;

    private RenderingFaults() {}

    /// What `rendering` returns.
    static <T> T told(Supplier<T> rendering) {
        try {
            return rendering.get();
        } catch (Unrenderable e) {
            throw InvalidInput.unacceptable("manuscript", String.valueOf(e.getMessage()));
        } catch (Busy _) {
            throw new InvalidInput(Problem.unavailable(SECONDS));
        }
    }
}
