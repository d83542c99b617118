package blog.markdown.limits;

/// All threads that render are busy, or the waiting was interrupted; the text may be fine, so a later attempt can
/// succeed.
public final class Busy extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Busy() {
        super("no thread was free to render");
    }
}
