package blog.markdown.limits;

/// A text that is too much to render; the message goes on after the text's name, as in "nests too deeply to be
/// rendered".
public final class Unrenderable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Unrenderable(String why) {
        super(why);
    }
}
