package blog.posts.markdown;

/// The Markdown that a post is written in: what Jekyll makes of it, or what authors know from GitHub, Hugo or Ghost.
public enum Dialect {
    KRAMDOWN,
    GFM,
    COMMONMARK
}
