package blog.posts.store;

import blog.posts.Slot;

/// What became of a change of what lies at a slug.
public sealed interface Saved {
    record Done() implements Saved {}

    /// Somebody else changed the slug in between; this is what lies there now.
    record Overtaken(Slot current) implements Saved {}

    /// Another transaction holds one of the items this very moment, one of the others than the slug's own has changed,
    /// or the table is throttled: worth another look.
    record Contended() implements Saved {}
}
