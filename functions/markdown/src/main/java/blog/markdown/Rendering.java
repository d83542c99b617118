package blog.markdown;

import blog.markdown.html.FrameHosts;
import org.jspecify.annotations.Nullable;

/// How a post's text is to be rendered: whether the post has a title apart from it, and what ends its excerpt besides
/// `<!--more-->`.
public record Rendering(
        Dialect dialect,
        FrameHosts frames,
        boolean titled,
        @Nullable String excerptEnd) {}
