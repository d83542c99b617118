package blog.lambda;

import blog.Blog;
import blog.events.Event;
import blog.subscribers.QueueConsumer;
import blog.subscribers.Subscriber;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.Set;

/// A function behind a subscriber's queue. A clock calls it with an event that has no records.
public abstract class QueueFunction implements RequestHandler<SQSEvent, SQSBatchResponse> {
    private final QueueConsumer consumer;

    QueueFunction(Blog blog, Subscriber subscriber) {
        this.consumer = new QueueConsumer(subscriber, blog.failures());
    }

    /// What its queue is to be sent.
    public final Set<Event.Type> to() {
        return consumer.subscriber().to();
    }

    @Override
    public final SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        return consumer.consume(event);
    }
}
