package blog.posts.access;

import blog.names.Slug;
import blog.posts.access.Sight.Elsewhere;
import blog.posts.access.Sight.Gone;
import blog.posts.access.Sight.Nothing;
import blog.posts.access.Sight.Seen;
import blog.posts.gate.Gate;
import blog.posts.gate.GateTable;
import java.util.Objects;
import java.util.Optional;

/// What anyone may know of posts by their gates alone; the same as by the posts, a moment behind.
public record PublicGates(GateTable gates) {

    /// The gate at the slug, for anyone. Eventually consistent.
    public Sight<Gate> see(Slug slug) {
        Optional<Gate> gate = gates.find(slug);
        if (gate.isEmpty()) {
            return new Nothing<>();
        }
        return switch (gate.get().state()) {
            case OPEN, CLOSED -> new Seen<>(gate.get());
            case MOVED -> elsewhere(gate.get());
            case DRAFT -> new Nothing<>();
            case GONE -> new Gone<>();
        };
    }

    /// The way to where the post lies now, if its readers may know of it there.
    private Sight<Gate> elsewhere(Gate moved) {
        Slug to = Objects.requireNonNull(moved.movedTo());
        Optional<Gate> there = gates.find(to).filter(gate -> gate.postId().equals(moved.postId()));
        if (there.isPresent() && there.get().state() == Gate.State.GONE) {
            return new Gone<>();
        }
        return there.isPresent() && there.get().isReadable() ? new Elsewhere<>(to) : new Nothing<>();
    }
}
