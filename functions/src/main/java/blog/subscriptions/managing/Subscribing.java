package blog.subscriptions.managing;

import blog.codec.Ulid;
import blog.comments.CommentStatus;
import blog.comments.CommentTable;
import blog.comments.StoredComment;
import blog.comments.people.KeyTable;
import blog.comments.people.Who;
import blog.comments.writing.Hands;
import blog.http.CacheControl;
import blog.http.InvalidInput;
import blog.http.Problem;
import blog.http.Request;
import blog.http.Response;
import blog.http.body.JsonBody;
import blog.http.routing.Route;
import blog.mail.MailAddress;
import blog.names.Slug;
import blog.posts.access.PublicGates;
import blog.posts.gate.GateTable;
import blog.subscribers.Queue;
import blog.subscriptions.AddressTable;
import blog.subscriptions.Wish;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// `POST /posts/{slug}/comments/{id}/subscription`: the writer of a comment wants to be told of replies. The
/// address says yes by a letter; whether it is known makes no difference here.
public final class Subscribing {
    private static final Duration PATIENCE = Duration.ofHours(24);
    private static final String EMAIL = "email";

    private final PublicGates visible;
    private final CommentTable comments;
    private final AddressTable addresses;
    private final KeyTable keys;
    private final Supplier<Queue> queue;
    private final Ulid ids;
    private final Clock clock;

    public Subscribing(
            GateTable gates,
            CommentTable comments,
            AddressTable addresses,
            KeyTable keys,
            Supplier<Queue> queue,
            Ulid ids,
            Clock clock) {
        this.visible = new PublicGates(gates);
        this.comments = comments;
        this.addresses = addresses;
        this.keys = keys;
        this.queue = queue;
        this.ids = ids;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(Route.post("/posts/{slug}/comments/{id}/subscription", this::post));
    }

    private Response post(Request request) {
        var slug = new Slug(request.param("slug"));
        String email = email(request);
        MailAddress address = MailAddress.required(EMAIL, email);
        return visible.see(slug)
                .answer(
                        request,
                        gate -> find(gate.postId(), request.param("id"))
                                .filter(comment ->
                                        comment.status() != CommentStatus.DELETED && isWriter(request, comment))
                                .map(comment -> ask(comment, slug, email, address))
                                .orElseGet(() -> Problem.notFound().toResponse()));
    }

    private Optional<StoredComment> find(String postId, String id) {
        return Ulid.isUlid(id) ? comments.find(postId, id, clock.instant()) : Optional.empty();
    }

    private Response ask(StoredComment comment, Slug slug, String email, MailAddress address) {
        Instant now = clock.instant();
        var wish = new Wish.Replies(
                ids.next(),
                Who.ofEmail(keys.lasting(), email).id(),
                address,
                now.plus(PATIENCE),
                comment.comment().postId(),
                comment.comment().id(),
                slug);
        addresses.put(wish);
        queue.get().send(List.of(wish.message()));
        return Response.empty(202).with("Cache-Control", CacheControl.PRIVATE);
    }

    private static String email(Request request) {
        JsonNode body = JsonBody.object(request);
        JsonBody.requireMembers(body, Set.of(EMAIL), "");
        String email = JsonBody.text(body, EMAIL, "");
        if (email == null) {
            throw InvalidInput.unacceptable(EMAIL, "must be an e-mail address");
        }
        return email;
    }

    /// Whoever has the token that its writer was given; who has not is told nothing of the comment.
    private static boolean isWriter(Request request, StoredComment comment) {
        return request.header(Hands.HEADER)
                .map(Hands::hash)
                .filter(hash -> hash.equals(comment.hand()))
                .isPresent();
    }
}
