package blog.tokens;

/// Whose token it is, without its secret. Every token is the owner's as yet.
public record Token(String id, String name, String role) {}
