package blog.posts.store;

import blog.dynamo.Attempts;
import blog.posts.Slot;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// One change of what lies at a slug: looked at, decided, written, and all of it again on top of whatever came in
/// between.
public final class PostEdit {
    private PostEdit() {}

    /// What is to be done about what lies at the slug.
    public sealed interface Step<T> {}

    /// Nothing more; this is the result.
    public record Settled<T>(T result) implements Step<T> {}

    /// This is to be written; once it is, `then` says how to go on.
    public record Write<T>(Supplier<Saved> write, Supplier<Step<T>> then) implements Step<T> {}

    /// The result; empty when others kept getting in the way. `look` reads what lies at the slug now, `decide` is asked
    /// for each that was read, first for `found`.
    public static <T> Optional<T> run(Slot found, Supplier<Slot> look, Function<Slot, Step<T>> decide) {
        var attempts = new Attempts();
        Step<T> step = decide.apply(found);
        while (true) {
            switch (step) {
                case Settled<T>(T result) -> {
                    return Optional.of(result);
                }
                case Write<T> write -> {
                    if (!attempts.next()) {
                        return Optional.empty();
                    }
                    step = next(write, attempts, look, decide);
                }
            }
        }
    }

    private static <T> Step<T> next(
            Write<T> write, Attempts attempts, Supplier<Slot> look, Function<Slot, Step<T>> decide) {
        return switch (write.write().get()) {
            case Saved.Done _ -> write.then().get();
            case Saved.Overtaken(Slot current) -> decide.apply(current);
            case Saved.Contended _ -> {
                attempts.pause();
                yield decide.apply(look.get());
            }
        };
    }
}
