package blog.events;

import blog.names.Slug;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What became of a post or of a comment, for those who react to it: ids, addresses, versions and times; no text
/// and no name. The same event has the same id for ever.
public sealed interface Event {
    /// What one may subscribe to, by the words that subscribers know.
    enum Type {
        POST_CREATED("blog.post.created"),
        POST_UPDATED("blog.post.updated"),
        POST_RENAMED("blog.post.renamed"),
        POST_WITHDRAWN("blog.post.withdrawn"),
        POST_DELETED("blog.post.deleted"),
        COMMENT_HELD("blog.comment.held"),
        COMMENT_SHOWN("blog.comment.shown"),
        COMMENT_REMOVED("blog.comment.removed"),
        WEBHOOK_TEST("blog.webhook.test");

        private final String word;

        Type(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        /// Throws IllegalArgumentException for a word that is none.
        public static Type of(String word) {
            return Arrays.stream(values())
                    .filter(type -> type.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no event has the type " + word));
        }
    }

    String id();

    Type type();

    /// What it is about, as a person would call it.
    String subject();

    Instant time();

    /// A change of the log, by its number. `slug` is where the post then lay, `from` where it lay before it was
    /// renamed.
    record OfPost(
            long number,
            Type type,
            String post,
            Slug slug,
            @Nullable Slug from,
            long version,
            Instant time) implements Event {
        @Override
        public String id() {
            return "changes/" + number;
        }

        @Override
        public String subject() {
            return slug.value();
        }
    }

    /// What became of a comment at a version of it; `post` is the id of its post.
    record OfComment(Type type, String post, String comment, long version, Instant time) implements Event {
        @Override
        public String id() {
            String word = type.word();
            return "comments/" + comment + "/" + version
                    + word.substring(word.lastIndexOf('.')).replace('.', '/');
        }

        @Override
        public String subject() {
            return comment;
        }
    }

    /// Somebody tries a webhook; `test` is a ULID.
    record OfTest(String test, String webhook, Instant time) implements Event {
        @Override
        public String id() {
            return "tests/" + test;
        }

        @Override
        public Type type() {
            return Type.WEBHOOK_TEST;
        }

        @Override
        public String subject() {
            return webhook;
        }
    }
}
