package blog.subscribers;

import blog.events.Event;
import java.util.Set;

/// Reacts to what has become of posts and comments, some time after: at least once, in any order, in a function of its
/// own behind its own queue.
public interface Subscriber {
    /// The types of events that it is told of.
    Set<Event.Type> to();

    /// Takes messages that came together, or none when a clock knocks. What fails is told to `messages`, alone, and the
    /// queue brings it again; what is thrown fails them all.
    void accept(Messages messages);
}
