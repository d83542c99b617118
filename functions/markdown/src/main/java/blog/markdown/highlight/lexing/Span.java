package blog.markdown.highlight.lexing;

/// A token and where it lies in the code; the end is exclusive.
public record Span(Token token, int start, int end) {}
