package blog.webhooks.managing;

import blog.codec.Json;
import blog.webhooks.Webhook;
import blog.webhooks.deliveries.Attempt;
import blog.webhooks.deliveries.Delivery;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/// How webhooks and deliveries are told.
final class WebhookJson {
    private WebhookJson() {}

    /// Without the secret.
    static byte[] of(Webhook webhook) {
        return Json.write(json -> {
            json.writeStartObject();
            write(json, webhook);
            json.writeEndObject();
        });
    }

    /// With the secret, for whoever has just made it.
    static byte[] withSecret(Webhook webhook) {
        return Json.write(json -> {
            json.writeStartObject();
            write(json, webhook);
            json.writeStringField("secret", webhook.secrets().current());
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, Webhook webhook) throws IOException {
        json.writeStringField("id", webhook.id());
        json.writeStringField("url", webhook.url());
        json.writeArrayFieldStart("events");
        for (String word : webhook.words()) {
            json.writeString(word);
        }
        json.writeEndArray();
        if (webhook.description() != null) {
            json.writeStringField("description", webhook.description());
        }
        json.writeStringField("created", webhook.created().toString());
        json.writeStringField("status", webhook.isActive() ? "active" : "disabled");
        if (webhook.disabled() != null) {
            json.writeStringField("reason", webhook.disabled());
        }
    }

    static byte[] of(Delivery delivery) {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeStringField("id", delivery.id());
            json.writeStringField("event", delivery.event());
            json.writeStringField("type", delivery.type().word());
            json.writeStringField("at", delivery.at().toString());
            json.writeStringField("status", delivery.status().word());
            json.writeArrayFieldStart("attempts");
            for (Attempt attempt : delivery.attempts()) {
                write(json, attempt);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /// How many changes are looked at to find what is to be sent.
    static byte[] ofReplay(long changes) {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeNumberField("changes", changes);
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, Attempt attempt) throws IOException {
        json.writeStartObject();
        json.writeStringField("at", attempt.at().toString());
        if (attempt.status() != null) {
            json.writeNumberField("status", attempt.status());
        }
        if (attempt.error() != null) {
            json.writeStringField("error", attempt.error());
        }
        json.writeNumberField("ms", attempt.millis());
        json.writeEndObject();
    }
}
