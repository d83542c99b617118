package blog.posts.writing;

import blog.manuscripts.warnings.Warning;
import blog.posts.StoredPost;
import blog.posts.access.Refusal;
import blog.posts.access.Sight;
import java.util.List;

/// What became of what an author asked for.
public sealed interface Written {
    /// The post is as it was to be; `created` when it is new at its slug.
    record Stored(StoredPost post, boolean created, List<Warning> warnings) implements Written {
        static Stored of(StoredPost post) {
            return new Stored(post, false, List.of());
        }
    }

    record Deleted() implements Written {}

    /// There is no such post for who asks.
    record Absent(Sight<StoredPost> instead) implements Written {}

    record Refused(Refusal why) implements Written {}

    /// Others kept getting in the way: nothing was written, and the client may ask again.
    record Busy() implements Written {}
}
