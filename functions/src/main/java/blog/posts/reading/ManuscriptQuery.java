package blog.posts.reading;

import blog.codec.Rfc3339;
import blog.http.InvalidInput;
import blog.http.Parameters;
import blog.names.Tag;
import blog.posts.Status;
import blog.posts.StoredPost;
import blog.posts.lists.ListEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;

/// What the list of manuscripts is asked for: filters, which all must hold.
record ManuscriptQuery(Optional<Status> status, Optional<String> author, Optional<Instant> since) {

    static ManuscriptQuery of(Parameters parameters) {
        return new ManuscriptQuery(
                parameters.one("status").map(ManuscriptQuery::status),
                parameters.one("author").map(Tag::slug),
                parameters.one("since").map(ManuscriptQuery::moment));
    }

    boolean matches(StoredPost post) {
        return status.map(post.status()::equals).orElse(true)
                && !since.map(post.updated()::isBefore).orElse(false)
                && author.map(id -> entry(post).hasAuthor(id)).orElse(true);
    }

    /// Tells this query from any other, for cursors.
    String fingerprint() {
        return "manuscripts|" + status + "|" + author + "|" + since;
    }

    private static ListEntry entry(StoredPost post) {
        return ListEntry.ofPost(post.json().plain());
    }

    private static Instant moment(String text) {
        return Rfc3339.parse(text)
                .orElseThrow(() -> InvalidInput.badRequest("since", "must be a moment such as 2026-01-05T10:00:00Z"));
    }

    private static Status status(String word) {
        var words = new ArrayList<String>();
        for (Status status : Status.values()) {
            words.add(status.word());
            if (status.word().equals(word)) {
                return status;
            }
        }
        throw InvalidInput.badRequest("status", "must be one of " + String.join(", ", words));
    }
}
