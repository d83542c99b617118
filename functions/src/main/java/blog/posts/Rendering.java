package blog.posts;

import blog.codec.Packed;
import org.jspecify.annotations.Nullable;

/// What has become of a post's text. `renderer` names what rendered it; `revision` is the version whose revision holds
/// the text, `sourceHash` SHA-256 of that, and `path` where its file lay, null when nobody said; `json` is the body of
/// the answer that readers get.
public record Rendering(
        String renderer,
        long revision,
        String sourceHash,
        @Nullable String path,
        Packed json) {

    /// The same text, whose JSON says something else of the post.
    public Rendering with(byte[] otherJson) {
        return new Rendering(renderer, revision, sourceHash, path, Packed.of(otherJson));
    }
}
