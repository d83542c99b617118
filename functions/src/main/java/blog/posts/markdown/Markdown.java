package blog.posts.markdown;

/// Renders Markdown.
public final class Markdown {
    /// Names what rendered a post; part of its entity tags.
    public static final String REVISION = "1";

    private Markdown() {}
}
