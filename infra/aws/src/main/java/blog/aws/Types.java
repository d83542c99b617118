package blog.aws;

import java.util.List;
import java.util.stream.Stream;

/// The types of events that subscribers are told of, by their words.
final class Types {
    static final List<String> OF_POSTS = Stream.of("created", "updated", "renamed", "withdrawn", "deleted")
            .map(word -> "blog.post." + word)
            .toList();

    /// But for the trial of a webhook, which goes to its queue directly.
    static final List<String> ALL = Stream.concat(
                    OF_POSTS.stream(), Stream.of("held", "shown", "removed").map(word -> "blog.comment." + word))
            .toList();

    static final List<String> OF_NOTIFICATIONS =
            List.of("blog.comment.held", "blog.comment.shown", "blog.comment.removed");

    private Types() {}
}
