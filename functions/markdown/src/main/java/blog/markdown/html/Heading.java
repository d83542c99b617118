package blog.markdown.html;

/// One entry of a table of contents: the anchor's id, the heading's text and its level, 1 to 6.
public record Heading(String id, String text, int level) {}
