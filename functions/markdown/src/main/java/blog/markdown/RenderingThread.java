package blog.markdown;

import blog.markdown.commonmark.CommonMark;
import blog.markdown.kramdown.Kramdown;
import blog.markdown.limits.Busy;
import blog.markdown.limits.Unrenderable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Work on a hostile text, on a thread of its own: with a stack that may overflow without harm, and with an end to the
/// waiting even where the text's own meter is not read. A thread that runs on keeps its permit, so that such threads
/// never become many.
final class RenderingThread {
    static final long MAX_SECONDS = 10;
    private static final int STACK_BYTES = 16 * 1024 * 1024;
    private static final Semaphore PERMITS =
            new Semaphore(2 * Runtime.getRuntime().availableProcessors());

    private RenderingThread() {}

    /// What `work` returns; [Unrenderable] when the text nests too deeply or takes too long, [Busy] when every thread
    /// stays so.
    static <T> T run(Supplier<T> work) {
        try {
            if (!PERMITS.tryAcquire(MAX_SECONDS, TimeUnit.SECONDS)) {
                throw new Busy();
            }
            var result = new CompletableFuture<T>();
            start(() -> complete(result, work));
            return result.get(MAX_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw tooHard();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    private static void start(Runnable work) {
        boolean started = false;
        try {
            Thread.ofPlatform()
                    .daemon()
                    .name("rendering")
                    .stackSize(STACK_BYTES)
                    .start(work);
            started = true;
        } finally {
            if (!started) {
                PERMITS.release();
            }
        }
    }

    private static <T> void complete(CompletableFuture<T> result, Supplier<T> work) {
        try {
            result.complete(work.get());
        } catch (RuntimeException | StackOverflowError e) {
            result.completeExceptionally(e);
        } finally {
            PERMITS.release();
            result.completeExceptionally(new IllegalStateException("rendering ended without a result"));
        }
    }

    private static RuntimeException failure(@Nullable Throwable cause) {
        return switch (cause) {
            case StackOverflowError _ -> new Unrenderable("nests too deeply to be rendered");
            case Kramdown.Exhausted _, CommonMark.Exhausted _ -> tooHard();
            case RuntimeException e -> e;
            case null, default -> new IllegalStateException(cause);
        };
    }

    private static Unrenderable tooHard() {
        return new Unrenderable("takes too long to be rendered");
    }
}
