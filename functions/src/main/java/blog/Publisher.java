package blog;

import blog.posts.writing.Publishing;

/// What a clock does.
public final class Publisher {
    private Publisher() {}

    public static Publishing of(Blog blog) {
        return new Publishing(blog.tables().posts(), blog.tables().lists(), blog.clock(), blog.failures());
    }
}
