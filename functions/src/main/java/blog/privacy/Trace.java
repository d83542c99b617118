package blog.privacy;

/// One thing that is kept of a person, by where it lies.
public sealed interface Trace {
    record OfComment(String postId, String id) implements Trace {}

    record OfSubscription(String comment, String id) implements Trace {}

    /// An address, for which a letter is under way or a subscription lies.
    record OfAddress(String id) implements Trace {}

    /// Whatever else there is, such as a reaction: nothing is to stay of it.
    record Other(String pk, String sk) implements Trace {}
}
