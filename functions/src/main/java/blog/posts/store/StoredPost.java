package blog.posts.store;

import blog.posts.manuscript.Slug;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The current version of a post as its item holds it. `json` is the answer's body, gzipped; `renderer` names what
/// rendered it; `owner` is the name it belongs to, null for posts from before there were owners; `firstPublished` is
/// null until readers have seen the post; `due` is when a scheduled one is to be
/// published, null for any other; `former` are addresses that lead to it; `revision` is the version whose revision
/// holds the text, and `sourceHash` SHA-256 of
/// it.
public record StoredPost(
        Slug slug,
        String id,
        @Nullable String owner,
        long version,
        Status status,
        String renderer,
        Instant updated,
        @Nullable Instant firstPublished,
        @Nullable Instant due,
        List<Slug> former,
        long revision,
        String sourceHash,
        byte[] json) {

    public StoredPost {
        former = former.isEmpty()
                ? List.of()
                : former.stream()
                        .distinct()
                        .sorted(Comparator.comparing(Slug::value))
                        .toList();
    }

    /// The entity tag (without quotes) of one representation: `json`, `md`, `html`. Version, renderer and
    /// representation decide every byte that goes out.
    public String etag(String representation) {
        return version + "-" + renderer + "-" + representation;
    }

    public boolean isPublished() {
        return status == Status.PUBLISHED;
    }
}
