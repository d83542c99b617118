package blog.comments.writing;

import blog.comments.CommentPolicy;
import blog.comments.CommentRules;
import blog.comments.CommentStatus;
import blog.comments.Verdict;
import blog.comments.people.KeyTable;
import blog.comments.people.PersonTable;
import blog.comments.people.Standing;
import blog.comments.people.Visitor;
import blog.comments.people.Who;
import blog.http.Request;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What becomes of a comment, by who writes it and by what is thought of it.
record Admission(CommentRules rules, PersonTable people, KeyTable keys) {
    /// Who writes; empty where nothing tells.
    Optional<Who> who(Request request, @Nullable String email) {
        Optional<Visitor> visitor = Visitor.of(request);
        return email == null && visitor.isEmpty() ? Optional.empty() : Who.of(keys.lasting(), email, visitor);
    }

    String policy() {
        return rules.policy().word();
    }

    CommentStatus status(Verdict verdict, Optional<Who> who, Instant now) {
        Standing standing = who.map(people::standing).orElse(Standing.NONE);
        if (verdict.status() == CommentStatus.SPAM || standing.isBlocked(now)) {
            return CommentStatus.SPAM;
        }
        return waits(standing) ? CommentStatus.HELD : verdict.status();
    }

    private boolean waits(Standing standing) {
        return rules.policy() != CommentPolicy.OPEN && (rules.policy() != CommentPolicy.FIRST || !standing.approved());
    }
}
