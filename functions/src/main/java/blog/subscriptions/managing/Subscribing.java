package blog.subscriptions.managing;

import blog.codec.Ulid;
import blog.comments.CommentStatus;
import blog.comments.CommentTable;
import blog.comments.StoredComment;
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
import blog.subscriptions.Wish;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `POST /posts/{slug}/comments/{id}/subscription`: the writer of a comment wants to be told of replies. The
/// address says yes by a letter; whether it is known makes no difference here.
public final class Subscribing {
    private static final Duration PATIENCE = Duration.ofHours(24);
    private static final String EMAIL = "email";

    private static final Response ACCEPTED = Response.empty(202).with("Cache-Control", CacheControl.PRIVATE);

    private final PublicGates visible;
    private final CommentTable comments;
    private final Wishes wishes;
    private final Clock clock;

    public Subscribing(GateTable gates, CommentTable comments, Wishes wishes, Clock clock) {
        this.visible = new PublicGates(gates);
        this.comments = comments;
        this.wishes = wishes;
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
                                .map(comment -> {
                                    // To its writer it waits in any case.
                                    if (comment.isVisible() || comment.status() == CommentStatus.HELD) {
                                        ask(comment, slug, email, address);
                                    }
                                    return ACCEPTED;
                                })
                                .orElseGet(() -> Problem.notFound().toResponse()));
    }

    private Optional<StoredComment> find(String postId, String id) {
        return Ulid.isUlid(id) ? comments.find(postId, id, clock.instant()) : Optional.empty();
    }

    private void ask(StoredComment comment, Slug slug, String email, MailAddress address) {
        wishes.make(new Wish.Replies(
                wishes.id(),
                wishes.who(email),
                address,
                wishes.in(PATIENCE),
                comment.comment().postId(),
                comment.comment().id(),
                slug));
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
