package blog.markdown.highlight.lexing;

/// Knows one kind of token.
interface Rule {
    /// Where the token that starts at `at` ends, having marked it; `at` itself when there is none of this kind.
    int read(Code code, int at);
}
