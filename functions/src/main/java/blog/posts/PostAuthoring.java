package blog.posts;

import blog.dynamo.Attempts;
import blog.dynamo.Ulid;
import blog.http.Problem;
import blog.http.Request;
import blog.http.Response;
import blog.http.Route;
import blog.posts.manuscript.Manuscript;
import blog.posts.manuscript.Site;
import blog.posts.manuscript.Slug;
import blog.posts.manuscript.Warning;
import blog.posts.store.PostTable;
import blog.posts.store.PostTable.Outcome;
import blog.posts.store.Revision;
import blog.posts.store.Slot;
import blog.posts.store.StoredPost;
import blog.tokens.Authentication;
import blog.tokens.Token;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// The routes an author writes through. A change that names no version it replaces is repeated on top of whatever came
/// in
/// between; one that does is refused then.
public final class PostAuthoring {
    private final PostTable posts;
    private final Authentication authentication;
    private final Site site;
    private final Clock clock;
    private final Ulid ids;

    public PostAuthoring(PostTable posts, Authentication authentication, Site site, Clock clock, Ulid ids) {
        this.posts = posts;
        this.authentication = authentication;
        this.site = site;
        this.clock = clock;
        this.ids = ids;
    }

    public List<Route> routes() {
        return List.of(
                Route.put("/posts/{slug}", authentication.required(this::put)),
                Route.delete("/posts/{slug}", authentication.required(this::delete)));
    }

    private Response put(Request request, Token token) {
        var slug = new Slug(request.param("slug"));
        Upload upload = Upload.of(request);
        Preconditions preconditions = Preconditions.of(request);
        Site here = site.at(request.apiUrl());
        var succession = new PostSuccession(here, ids);
        Manuscript manuscript = Manuscript.read(upload.source(), slug, upload.path(), here);
        String hash = upload.hash();
        Slot before = posts.findNow(slug);
        for (var attempts = new Attempts(); attempts.next(); ) {
            if (before instanceof Slot.Occupied(StoredPost post) && isStored(post, hash, succession, preconditions)) {
                return PostAnswer.of(200, post, manuscript.warnings());
            }
            Optional<Problem> refusal = preconditions.refusal(before);
            if (refusal.isPresent()) {
                return refusal.get().toResponse();
            }
            StoredPost after = succession.after(before, slug, manuscript, hash, now());
            switch (posts.save(before, after, revision(after, upload, token))) {
                case Outcome.Done _ -> {
                    return saved(before, after, manuscript.warnings(), request);
                }
                case Outcome.Overtaken(Slot current) -> before = current;
                case Outcome.Contended _ -> attempts.pause();
            }
        }
        return Problem.unavailable(1).toResponse();
    }

    private Response delete(Request request, Token token) {
        var slug = new Slug(request.param("slug"));
        Preconditions preconditions = Preconditions.of(request);
        Slot slot = posts.findNow(slug);
        for (var attempts = new Attempts(); attempts.next(); ) {
            if (!(slot instanceof Slot.Occupied(StoredPost post))) {
                boolean known = slot instanceof Slot.Deleted deleted && deleted.wasPublic();
                return (known ? Problem.gone() : Problem.notFound()).toResponse();
            }
            Optional<Problem> refusal = preconditions.refusal(slot);
            if (refusal.isPresent()) {
                return refusal.get().toResponse();
            }
            switch (posts.delete(post, now(), token.name())) {
                case Outcome.Done _ -> {
                    return Response.empty(204);
                }
                case Outcome.Overtaken(Slot current) -> slot = current;
                case Outcome.Contended _ -> attempts.pause();
            }
        }
        return Problem.unavailable(1).toResponse();
    }

    /// The same bytes are no change, whichever version the client had in mind, as long as it is the one before or this.
    private static boolean isStored(
            StoredPost post, String hash, PostSuccession succession, Preconditions preconditions) {
        boolean same = post.sourceHash().equals(hash) && post.renderer().equals(succession.renderer());
        return same && (preconditions.refusal(new Slot.Occupied(post)).isEmpty() || preconditions.heldBefore(post));
    }

    private static Revision revision(StoredPost post, Upload upload, Token token) {
        return new Revision(post.id(), post.version(), post.updated(), token.name(), upload.source(), upload.path());
    }

    private static Response saved(Slot before, StoredPost after, List<Warning> warnings, Request request) {
        if (before instanceof Slot.Occupied) {
            return PostAnswer.of(200, after, warnings);
        }
        return PostAnswer.of(201, after, warnings).with("Location", request.apiUrl() + request.normalizedPath());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
