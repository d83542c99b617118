package blog.tokens;

import org.jspecify.annotations.Nullable;

/// Who asks, and as what. What is written belongs to the name: all tokens of one name have the same posts. `prefix` is
/// what the slugs that may be written begin with, empty for all.
public record Principal(String name, Role role, String prefix) {

    public Principal(String name, Role role) {
        this(name, role, "");
    }

    /// Whether every post is open to the caller, whoever it belongs to.
    public boolean hasAllPosts() {
        return role != Role.AUTHOR;
    }

    /// Whether a post of `owner` is open to the caller; a post without one belongs to no author.
    public boolean has(@Nullable String owner) {
        return hasAllPosts() || name.equals(owner);
    }
}
