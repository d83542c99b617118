package blog.markdown;

/// What a post is written in: the Markdown that Jekyll takes, or what authors know from GitHub, Hugo or Ghost, or
/// HTML, as importers leave it behind.
public enum Dialect {
    KRAMDOWN,
    GFM,
    COMMONMARK,
    HTML
}
