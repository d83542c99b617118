package blog.http.routing;

import blog.http.InvalidInput;
import blog.http.Problem;
import blog.http.Request;
import blog.http.Response;
import java.util.function.Consumer;
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

    public Response run(Request request, Supplier<Response> part) {
        return run(request.requestId(), request.isRead(), part);
    }

    Response run(String requestId, boolean reads, Supplier<Response> part) {
        try {
            return part.get();
        } catch (InvalidInput e) {
            return e.problem().toResponse();
        } catch (SdkException e) {
            failures.accept(e);
            Problem problem = reads ? Problem.unavailable(RETRY_AFTER_SECONDS) : Problem.unsure(RETRY_AFTER_SECONDS);
            return problem.toResponse();
        } catch (RuntimeException | StackOverflowError e) {
            failures.accept(e);
            return Problem.of(500, "The request failed; its id is " + requestId + ".")
                    .toResponse();
        }
    }
}
