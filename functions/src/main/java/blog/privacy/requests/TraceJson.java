package blog.privacy.requests;

import blog.codec.Json;
import blog.comments.CommentJson;
import blog.comments.CommentTable;
import blog.comments.CommentTable.Place;
import blog.comments.StoredComment;
import blog.privacy.Trace;
import blog.privacy.TraceTable.Found;
import blog.subscriptions.Subscription;
import blog.subscriptions.SubscriptionTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is kept of a person, thing by thing. Who among the moderators has decided is their own data, and left out.
public final class TraceJson {
    private final CommentTable comments;
    private final SubscriptionTable subscriptions;

    public TraceJson(CommentTable comments, SubscriptionTable subscriptions) {
        this.comments = comments;
        this.subscriptions = subscriptions;
    }

    /// What has gone since it was found is left out.
    List<byte[]> of(List<Found> found) {
        var places = new ArrayList<Place>();
        for (Found one : found) {
            if (one.trace() instanceof Trace.OfComment comment) {
                places.add(new Place(comment.postId(), comment.id()));
            }
        }
        // What has expired still lies there.
        Map<Place, StoredComment> words = comments.findAll(places, Instant.MIN);
        return found.stream()
                .map(one -> json(one.trace(), words))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<byte[]> json(Trace trace, Map<Place, StoredComment> words) {
        return switch (trace) {
            case Trace.OfComment at ->
                Optional.ofNullable(words.get(new Place(at.postId(), at.id()))).map(TraceJson::comment);
            case Trace.OfSubscription at ->
                subscriptions.find(at.comment(), at.id(), Instant.MIN).map(TraceJson::subscription);
            case Trace.OfAddress _ ->
                Optional.of(object("address", json -> json.writeStringField("reason", "mail that was asked for")));
            case Trace.Other other ->
                Optional.of(object("other", json -> {
                    json.writeStringField("at", other.pk());
                    json.writeStringField("name", other.sk());
                }));
        };
    }

    private static byte[] comment(StoredComment stored) {
        return object("comment", json -> {
            json.writeStringField("post", stored.comment().slug().value());
            CommentJson.judged(json, stored, false);
        });
    }

    private static byte[] subscription(Subscription found) {
        return object("subscription", json -> {
            json.writeStringField("post", found.slug().value());
            json.writeStringField("of", found.comment());
            json.writeStringField("status", found.status());
            json.writeStringField("created", found.created().toString());
        });
    }

    private static byte[] object(String kind, Json.Writer members) {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeStringField("kind", kind);
            members.write(json);
            json.writeEndObject();
        });
    }
}
