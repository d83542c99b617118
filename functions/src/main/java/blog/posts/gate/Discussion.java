package blog.posts.gate;

import blog.codec.Scalars;
import blog.posts.StoredPost;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// What a post's gate says of it. A front matter closes the comments with `comments: false`, and with
/// `comment_status: closed` as WordPress exports it.
record Discussion(String postId, Gate.State state, String title, Instant date) {
    private static final Set<String> KEYS = Set.of("extra.comments", "extra.commentstatus");
    private static final Set<String> CLOSED = Set.of("false", "no", "off", "0", "n", "f", "closed", "disabled", "none");
    private static final int LONGEST_TITLE = 100;

    static Discussion of(StoredPost post) {
        Map<String, String> members = Scalars.of(post.json().plain());
        boolean closed = members.entrySet().stream()
                .anyMatch(member -> KEYS.contains(bare(member.getKey())) && CLOSED.contains(word(member.getValue())));
        String title = Objects.requireNonNull(members.get("title"));
        OffsetDateTime date = OffsetDateTime.parse(Objects.requireNonNull(members.get("date")));
        return new Discussion(post.id(), Gate.State.of(post.status(), closed), shortened(title), date.toInstant());
    }

    private static String bare(String key) {
        return word(key).replace("_", "").replace("-", "");
    }

    private static String word(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static String shortened(String title) {
        return title.codePointCount(0, title.length()) <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE)) + "…";
    }
}
