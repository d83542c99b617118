package blog.posts.revisions;

import blog.http.Problem;
import blog.http.Request;
import blog.http.Response;
import blog.http.routing.Route;
import blog.names.Slug;
import blog.posts.Revision;
import blog.posts.Status;
import blog.posts.access.PostAccess;
import blog.posts.access.Preconditions;
import blog.posts.access.Upload;
import blog.posts.store.RevisionTable;
import blog.posts.writing.PostAnswer;
import blog.posts.writing.PostWriting;
import blog.posts.writing.PostWriting.Demand;
import blog.posts.writing.Written;
import blog.tokens.Authentication;
import blog.tokens.Permission;
import blog.tokens.Principal;
import java.util.List;
import java.util.Objects;

/// `POST …/revisions/{n}/restore`: the same as a PUT of what the revision holds, so it makes a revision of its own and
/// honours `If-Match`; what was acknowledged once is not refused.
public final class RevisionRestoring {
    private final PostAccess access;
    private final RevisionTable revisions;
    private final PostWriting writing;
    private final Authentication authentication;

    public RevisionRestoring(
            PostAccess access, RevisionTable revisions, PostWriting writing, Authentication authentication) {
        this.access = access;
        this.revisions = revisions;
        this.writing = writing;
        this.authentication = authentication;
    }

    public List<Route> routes() {
        return List.of(Route.post(
                "/posts/{slug}/revisions/{n}/restore", authentication.required(Permission.WRITE, this::restore)));
    }

    private Response restore(Request request, Principal principal) {
        long number = RevisionReading.number("n", request.param("n"));
        var slug = new Slug(request.param("slug"));
        PostAccess.requireReach(principal, List.of(slug));
        // A post that is deleted meanwhile must not come back as another one.
        var demand = new Demand(Preconditions.of(request).ofExisting(), principal);
        return access.reading(slug, principal)
                .answer(
                        request,
                        post -> PostAccess.changing(
                                post,
                                principal,
                                own -> revisions
                                        .find(own.id(), number)
                                        .filter(revision -> revision.text() != null)
                                        .map(revision -> PostAnswer.of(putBack(own.slug(), revision, demand), request))
                                        .orElseGet(() -> Problem.notFound().toResponse())));
    }

    private Written putBack(Slug slug, Revision revision, Demand demand) {
        var text = Objects.requireNonNull(revision.text());
        boolean wasPublic = revision.status() == Status.PUBLISHED;
        return writing.putBack(slug, new Upload(text.source(), text.path()), wasPublic, demand);
    }
}
