package blog.posts.manuscript;

import org.jspecify.annotations.Nullable;

/// Something about a manuscript that its author will want to know and that keeps nothing from being published; the line
/// counts from 1 in the file as it was sent.
public record Warning(@Nullable Integer line, String detail) {}
