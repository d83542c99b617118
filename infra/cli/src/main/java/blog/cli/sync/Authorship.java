package blog.cli.sync;

import blog.cli.remote.RemoteBlog;
import blog.cli.sync.BlogPosts.Post;
import blog.cli.terminal.Refused;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whose words the blog has, for a folder that has no journal of them: its own when its clone's history has them, or
/// when the token that asks has written them and the file is not merely an old state of the post.
record Authorship(RemoteBlog blog, Identity identity, GitHistory history) {
    /// Whether the file is an edit of what the blog has.
    boolean isEdit(Local local, byte[] theirs, @Nullable Post post) {
        return history.has(theirs, paths(local, post))
                || past(local.slug())
                        .filter(past -> isMine(past) && !past.has(local.bytes()))
                        .isPresent();
    }

    /// Whether the file, which has the blog's bytes, was moved to where it lies from where the blog has it, and does
    /// not
    /// merely still lie where the post's file lay once.
    boolean isMove(Post post, String from, Local local) {
        return past(post.slug())
                .filter(past -> (history.had(from) || isMine(past))
                        && !past.lay(local.bytes(), local.file().relative()))
                .isPresent();
    }

    /// Whether a post that this folder never met is its own all the same.
    boolean isOurs(Post post) {
        return past(post.slug()).filter(this::isMine).isPresent();
    }

    /// As [#isOurs], or the folder's history has a file where the post's lay.
    boolean wasOurs(Post post) {
        return had(post) || isOurs(post);
    }

    boolean had(Post post) {
        return post.path() != null && history.had(post.path());
    }

    /// Nobody is told what a post was who may not change it.
    private Optional<Past> past(String slug) {
        try {
            return Optional.of(Past.of(blog, slug));
        } catch (Refused _) {
            return Optional.empty();
        }
    }

    private boolean isMine(Past past) {
        String me = identity.name();
        return !me.isEmpty() && me.equals(past.writer());
    }

    private static List<String> paths(Local local, @Nullable Post post) {
        String here = local.file().relative();
        String there = post == null ? null : post.path();
        return there == null || there.equals(here) ? List.of(here) : List.of(here, there);
    }
}
