package blog.aws.parts;

/// A function that is told of events, and the way that they take to it.
public record Subscriber(JavaFunction function, Subscription subscription) {}
