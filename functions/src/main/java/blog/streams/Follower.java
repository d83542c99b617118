package blog.streams;

/// Reacts to what happens to the items of one table, inside the projector function. Records may come again, late, and
/// in any order but that of their item's own changes; what a follower gives up comes again with all behind it.
public interface Follower {
    /// Takes a batch and passes over the records that do not concern it. Goes on behind a record that fails. A batch
    /// without records is a clock's.
    void follow(Batch batch);
}
