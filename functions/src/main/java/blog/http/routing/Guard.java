package blog.http.routing;

import blog.http.InvalidInput;
import blog.http.Problem;
import blog.http.Request;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;

/// Answers for everything that goes wrong in a request, or in one part of a request that has several; the only place
/// that catches.
public final class Guard {
    private static final int RETRY_AFTER_SECONDS = 2;

    private final Consumer<Throwable> failures;

    /// `failures` is told of everything that answers 5xx, with nothing of it going to the client.
    public Guard(Consumer<Throwable> failures) {
        this.failures = failures;
    }

    /// What `part` returns, or what `refused` makes of the problem that came instead.
    public <T> T run(Request request, Supplier<T> part, Function<Problem, T> refused) {
        return run(request.requestId(), request.isRead(), part, refused);
    }

    <T> T run(String requestId, boolean reads, Supplier<T> part, Function<Problem, T> refused) {
        try {
            return part.get();
        } catch (InvalidInput e) {
            return refused.apply(e.problem());
        } catch (SdkException e) {
            failures.accept(e);
            return refused.apply(
                    reads ? Problem.unavailable(RETRY_AFTER_SECONDS) : Problem.unsure(RETRY_AFTER_SECONDS));
        } catch (RuntimeException | StackOverflowError e) {
            failures.accept(e);
            return refused.apply(Problem.of(500, "The request failed; its id is " + requestId + "."));
        }
    }
}
