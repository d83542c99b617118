package blog.comments.moving;

import blog.comments.CommentStatus;
import blog.comments.CommentTable;
import blog.comments.CommentTable.Place;
import blog.comments.StoredComment;
import blog.comments.Verdict;
import blog.comments.people.KeyTable;
import blog.comments.people.Who;
import blog.dynamo.Attempts;
import blog.dynamo.Outcome;
import blog.http.InvalidInput;
import blog.http.Problem;
import blog.posts.gate.Gate;
import blog.posts.gate.GateTable;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Brings in the comments of one call. What is there already costs a read and no write.
final class Bringing {
    private final MovedCommentTable moved;
    private final KeyTable keys;
    private final Instant now;
    private final FoundGates gates;
    private final Set<Place> there = new HashSet<>();
    private final Set<Place> brought;
    private final Set<Place> answered;

    /// Looks at all that the arrivals lead to.
    Bringing(
            GateTable gateTable,
            CommentTable comments,
            MovedCommentTable moved,
            KeyTable keys,
            List<Arrival> arrivals,
            Instant now) {
        this.moved = moved;
        this.keys = keys;
        this.now = now;
        this.gates = FoundGates.of(gateTable, arrivals.stream().map(Arrival::post));
        List<Place> places = arrivals.stream().flatMap(this::places).toList();
        // The marks first: what has come in between is found as a comment then.
        brought = moved.brought(places);
        Map<Place, StoredComment> found = comments.findAll(places, now);
        there.addAll(found.keySet());
        answered = new HashSet<>(found.values().stream()
                .filter(StoredComment::answered)
                .map(Place::of)
                .toList());
    }

    /// True when it is kept now, false when it was there; a refusal otherwise.
    boolean bring(Arrival arrival) {
        Gate gate = gates.find(arrival.post());
        if (gate == null || gate.state() == Gate.State.GONE) {
            throw InvalidInput.unacceptable("post", "must be the slug of a post that is there");
        }
        var place = new Place(gate.postId(), arrival.id());
        if (there.contains(place) || brought.contains(place)) {
            return false;
        }
        if (arrival.parent() != null) {
            answer(new Place(gate.postId(), arrival.parent()), arrival.status());
        }
        boolean isNew = keep(stored(arrival, gate));
        there.add(place);
        return isNew;
    }

    /// Another call may be about the same comment, or about the one that this answers.
    private boolean keep(StoredComment comment) {
        for (var attempts = new Attempts(); attempts.next(); attempts.pause()) {
            switch (moved.bring(comment)) {
                case Outcome.Done _ -> {
                    return true;
                }
                case Outcome.Unmet _ -> {
                    return false;
                }
                case Outcome.Contended _ -> {}
            }
        }
        throw new InvalidInput(Problem.unavailable(1));
    }

    /// Before readers see the answer, so that what it answers cannot lose its place in between.
    private void answer(Place parent, CommentStatus by) {
        if (!there.contains(parent)) {
            throw InvalidInput.unacceptable("parent", "must be the id of a comment on this post");
        }
        if (by != CommentStatus.HELD && answered.add(parent)) {
            moved.answer(parent);
        }
    }

    /// A deleted one is here for its answers.
    private StoredComment stored(Arrival arrival, Gate gate) {
        var comment = arrival.comment(gate.postId(), gates.slug(arrival.post()), gate.title());
        Who who = arrival.email() == null ? arrival.who() : Who.ofEmail(keys.lasting(), arrival.email());
        StoredComment first =
                StoredComment.first(comment, arrival.status(), null, who == null ? null : who.id(), Verdict.CLEAN, now);
        return arrival.status() == CommentStatus.DELETED ? first.inItsPlace() : first;
    }

    private Stream<Place> places(Arrival arrival) {
        Gate gate = gates.find(arrival.post());
        return gate == null
                ? Stream.of()
                : Stream.of(arrival.id(), arrival.parent())
                        .filter(Objects::nonNull)
                        .map(id -> new Place(gate.postId(), id));
    }
}
