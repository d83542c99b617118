package blog.webhooks.sending;

import blog.webhooks.Webhook;
import blog.webhooks.deliveries.Delivery;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/// What a receiver gets: the event in JSON, its id, and signatures of both as Standard Webhooks has them.
final class Letter {
    private static final ContentType TYPE = ContentType.create("application/cloudevents+json", StandardCharsets.UTF_8);
    private static final String SENDER = "blog-webhooks/1";

    private Letter() {}

    static HttpPost of(Webhook webhook, Delivery delivery, Instant now) {
        var post = new HttpPost(URI.create(webhook.url()));
        post.setHeader("User-Agent", SENDER);
        post.setHeader("webhook-id", delivery.event());
        post.setHeader("webhook-timestamp", Long.toString(now.getEpochSecond()));
        post.setHeader("webhook-signature", webhook.secrets().sign(delivery.event(), now, delivery.json()));
        post.setEntity(new ByteArrayEntity(delivery.json().getBytes(StandardCharsets.UTF_8), TYPE));
        return post;
    }
}
