package blog.markdown.kramdown;

/// How the text inside an HTML element is read: as blocks, as spans, or as it stands.
enum HtmlContent {
    BLOCK,
    SPAN,
    RAW
}
