package blog.comments.moderation;

import blog.comments.CommentStatus;
import blog.comments.CommentTable;
import blog.comments.CommentTable.Place;
import blog.comments.CommentTable.Replaced;
import blog.comments.Decision;
import blog.comments.StoredComment;
import blog.http.Problem;
import blog.tokens.Principal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Carries out decisions, each for itself, on the version that they were made for. One that is sent again after
/// its answer was lost is answered as if it had come once.
record Deciding(CommentTable comments) {

    /// What has become of one: the comment as it is now, or why nothing was done.
    record Answer(
            String id,
            @Nullable StoredComment comment,
            @Nullable Problem problem) {}

    List<Answer> decide(List<WantedDecision> wanted, Principal by, Instant now) {
        Map<Place, StoredComment> known = new HashMap<>(
                comments.findAll(wanted.stream().map(WantedDecision::place).toList(), now));
        var answers = new ArrayList<Answer>();
        for (WantedDecision one : wanted) {
            Answer answer = decide(one, known.get(one.place()), by, now);
            if (answer.comment() != null) {
                known.put(one.place(), answer.comment());
            }
            answers.add(answer);
        }
        return answers;
    }

    private Answer decide(WantedDecision wanted, @Nullable StoredComment current, Principal by, Instant now) {
        String id = wanted.place().id();
        if (current == null || current.status() == CommentStatus.DELETED) {
            return new Answer(id, null, Problem.of(404, "There is no such comment, or not any more."));
        }
        if (wanted.version() != null && current.version() != wanted.version()) {
            return isDone(wanted, wanted.version(), current, by)
                    ? new Answer(id, current, null)
                    : new Answer(id, null, overtaken(current));
        }
        if (current.status() == wanted.status()) {
            return new Answer(id, current, null);
        }
        StoredComment decided = current.decided(wanted.status(), by.name(), wanted.why(), now);
        if (decided.isVisible() && decided.comment().parent() != null) {
            comments.answer(decided.comment().postId(), decided.comment().parent());
        }
        return switch (comments.replace(current, decided)) {
            case Replaced.Done done -> new Answer(id, done.now(), null);
            case Replaced.Overtaken other
            when other.current().isPresent() && other.current().get().version() == current.version() ->
                new Answer(id, null, Problem.unavailable(1));
            case Replaced.Overtaken other -> decide(wanted, other.current().orElse(null), by, now);
        };
    }

    /// Whether the next version is this decision's.
    private static boolean isDone(WantedDecision wanted, long seen, StoredComment current, Principal by) {
        return current.version() == seen + 1
                && current.status() == wanted.status()
                && !current.trail().isEmpty()
                && current.trail().getLast().by().equals(by.name())
                && current.trail().getLast().why().equals(wanted.why());
    }

    private static Problem overtaken(StoredComment current) {
        String what = current.comment().edited() == null ? "It has never had that version." : "It has been edited.";
        if (!current.trail().isEmpty() && !isEditedSince(current.trail().getLast(), current)) {
            Decision last = current.trail().getLast();
            what = last.by() + " made it " + last.to().word() + " at " + last.at()
                    + (last.why().isEmpty() ? "." : ": " + last.why() + ".");
        }
        return Problem.of(409, what + " Its version is " + current.version() + " now.");
    }

    /// An edit that leaves the status is in no trail.
    private static boolean isEditedSince(Decision last, StoredComment current) {
        Instant edited = current.comment().edited();
        return edited != null && !edited.isBefore(last.at());
    }
}
