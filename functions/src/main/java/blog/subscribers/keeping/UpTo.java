package blog.subscribers.keeping;

/// How far somebody had read the log who then read what is true: all changes up to a number in a generation of the log
/// are in what was made of it. `form` names what else decided of the result: settings, and how it is written.
public record UpTo(String generation, long number, String form) {

    /// Whether what is kept up to here has to give way to what is made up to `newer`.
    boolean isBehind(UpTo newer) {
        return !generation.equals(newer.generation)
                || number < newer.number
                || (number == newer.number && !form.equals(newer.form));
    }
}
