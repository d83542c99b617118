package blog.comments.writing;

import blog.comments.CommentPolicy;
import blog.comments.CommentStatus;
import blog.comments.Verdict;
import blog.comments.people.Standing;
import blog.comments.people.Visitor;
import blog.comments.people.Who;
import blog.http.Request;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What becomes of a comment, by who writes it and by what is thought of it.
public record Admission(Commenters commenters) {
    /// Who writes; empty where nothing tells.
    Optional<Who> who(Request request, @Nullable String email) {
        Optional<Visitor> visitor = Visitor.of(request);
        return email == null && visitor.isEmpty()
                ? Optional.empty()
                : Who.of(commenters.keys().lasting(), email, visitor);
    }

    String policy() {
        return commenters.rules().policy().word();
    }

    /// Blocked persons' comments are taken for spam.
    public CommentStatus status(Verdict verdict, Optional<Who> who, Instant now) {
        Standing standing = who.map(commenters.people()::standing).orElse(Standing.NONE);
        if (verdict.status() == CommentStatus.SPAM || standing.isBlocked(now)) {
            return CommentStatus.SPAM;
        }
        return waits(standing) ? CommentStatus.HELD : verdict.status();
    }

    private boolean waits(Standing standing) {
        CommentPolicy policy = commenters.rules().policy();
        return policy != CommentPolicy.OPEN && (policy != CommentPolicy.FIRST || !standing.approved());
    }
}
