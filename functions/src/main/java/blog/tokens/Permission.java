package blog.tokens;

/// What a role can allow.
public enum Permission {
    /// Who the token's holder is.
    IDENTIFY,
    /// Posts in any status, by their slugs.
    READ,
    /// Which posts there are, in any status.
    LIST,
    /// What posts were before.
    HISTORY,
    /// Posts, and links that show them before they are public.
    WRITE,
    /// What is told of authors.
    PROFILE,
    /// What tags are called, and which are one.
    CURATE,
    /// Who else is told what becomes of posts.
    CONNECT,
    /// Comments that speak for the blog.
    ANSWER,
    /// What becomes of comments.
    MODERATE,
    /// Tokens, and comments as a whole.
    ADMINISTER
}
