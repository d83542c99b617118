package blog.notifications;

import blog.events.Event;
import blog.subscribers.Message;
import blog.subscribers.Messages;
import blog.subscribers.Subscriber;
import blog.subscriptions.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Sends mail because of comments. Its queue brings events, and what the API side asks for; a clock has it look
/// whether moderators are to be told.
public final class Notifying implements Subscriber {
    private final ReplyTelling replies;
    private final WishAnswering wishes;
    private final Digesting digests;

    public Notifying(ReplyTelling replies, WishAnswering wishes, Digesting digests) {
        this.replies = replies;
        this.wishes = wishes;
        this.digests = digests;
    }

    @Override
    public Set<Event.Type> to() {
        return Set.of(Event.Type.COMMENT_HELD, Event.Type.COMMENT_SHOWN, Event.Type.COMMENT_REMOVED);
    }

    @Override
    public void accept(Messages messages) {
        List<Message> held = new ArrayList<>();
        for (Message message : messages.all()) {
            messages.attempt(message, () -> accept(messages, message, held));
        }
        if (messages.all().isEmpty()) {
            digests.send();
        } else {
            held.forEach(message -> messages.attempt(message, digests::send));
        }
    }

    private void accept(Messages messages, Message message, List<Message> held) {
        Optional<String> wish = Wish.idIn(message.body());
        boolean done = wish.isPresent() ? wishes.answer(wish.get()) : accept(message, held);
        if (!done) {
            messages.again(message);
        }
    }

    private boolean accept(Message message, List<Message> held) {
        if (message.event().event() instanceof Event.OfComment comment) {
            switch (comment.type()) {
                case COMMENT_HELD -> note(message, held);
                case COMMENT_SHOWN -> {
                    return replies.tell(comment);
                }
                case COMMENT_REMOVED -> {
                    if (replies.forget(comment)) {
                        note(message, held);
                    }
                }
                default -> {}
            }
        }
        return true;
    }

    private void note(Message message, List<Message> held) {
        digests.note();
        held.add(message);
    }
}
