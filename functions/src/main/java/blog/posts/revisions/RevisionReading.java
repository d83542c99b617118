package blog.posts.revisions;

import blog.http.Cursor;
import blog.http.InvalidInput;
import blog.http.Page;
import blog.http.Parameters;
import blog.http.Problem;
import blog.http.Request;
import blog.http.Response;
import blog.http.negotiation.Accept;
import blog.http.routing.Route;
import blog.names.Slug;
import blog.posts.Revision;
import blog.posts.StoredPost;
import blog.posts.access.PostAccess;
import blog.posts.store.RevisionTable;
import blog.tokens.Authentication;
import blog.tokens.Permission;
import blog.tokens.Principal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a post was: its revisions, newest first, each as JSON or as the bytes that were PUT, and what differs between
/// two. A revision's number is the version that it made, so numbers may have gaps.
public final class RevisionReading {
    private static final int DEFAULT_LIMIT = 20;
    private static final int MOST = 100;
    private static final String DIFF = "text/x-diff";

    private final PostAccess access;
    private final RevisionTable revisions;
    private final Authentication authentication;

    public RevisionReading(PostAccess access, RevisionTable revisions, Authentication authentication) {
        this.access = access;
        this.revisions = revisions;
        this.authentication = authentication;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/posts/{slug}/revisions",
                        authentication.required(Permission.HISTORY, this::list),
                        "limit",
                        "cursor"),
                Route.get("/posts/{slug}/revisions/{n}", authentication.required(Permission.HISTORY, this::get)),
                Route.get(
                        "/posts/{slug}/revisions/{n}/diff",
                        authentication.required(Permission.HISTORY, this::diff),
                        "to"));
    }

    private Response list(Request request, Principal principal) {
        Parameters parameters = request.parameters();
        int limit = parameters.integer("limit", 1, MOST, DEFAULT_LIMIT);
        Optional<String> cursor = parameters.one("cursor");
        return changing(request, principal, post -> {
            String query = "revisions " + post.id();
            Long before = cursor.map(token -> Long.valueOf(Cursor.decode(token, query, RevisionReading::isNumber)))
                    .orElse(null);
            RevisionTable.Found found = revisions.lines(post.id(), before, limit);
            List<byte[]> items =
                    found.lines().stream().map(RevisionAnswer::entry).toList();
            return new Page(items, next(found.last(), query)).toResponse(request);
        });
    }

    private Response get(Request request, Principal principal) {
        long number = number("n", request.param("n"));
        return changing(
                request,
                principal,
                post -> revisions
                        .find(post.id(), number)
                        .flatMap(revision -> Optional.ofNullable(revision.text())
                                .map(text -> RevisionAnswer.of(request, Revision.Line.of(revision, text), text)))
                        .orElseGet(() -> Problem.notFound().toResponse()));
    }

    private Response diff(Request request, Principal principal) {
        long from = number("n", request.param("n"));
        Optional<Long> asked = request.parameters().one("to").map(text -> number("to", text));
        Accept.require(request, DIFF);
        return changing(request, principal, post -> {
            long to = asked.orElse(post.rendering().revision());
            Optional<String> before = text(post, from);
            Optional<String> after = text(post, to);
            if (before.isEmpty() || after.isEmpty()) {
                return Problem.notFound().toResponse();
            }
            String name = post.slug() + ".md\t";
            String diff = UnifiedDiff.of(name + from, before.get(), name + to, after.get());
            return diff.isEmpty()
                    ? Response.empty(204)
                    : Response.of(200, DIFF + "; charset=utf-8", diff.getBytes(StandardCharsets.UTF_8));
        });
    }

    private Response changing(Request request, Principal principal, Function<StoredPost, Response> answer) {
        return access.reading(new Slug(request.param("slug")), principal)
                .answer(request, post -> PostAccess.changing(post, principal, answer));
    }

    private Optional<String> text(StoredPost post, long number) {
        return revisions
                .find(post.id(), number)
                .map(Revision::text)
                .map(text -> new String(text.source(), StandardCharsets.UTF_8));
    }

    private static @Nullable String next(@Nullable Long last, String query) {
        return last == null ? null : Cursor.encode(Long.toString(last), query);
    }

    static long number(String field, String text) {
        if (!isNumber(text)) {
            throw InvalidInput.badRequest(field, "must be the number of a revision");
        }
        return Long.parseLong(text);
    }

    private static boolean isNumber(String text) {
        return text.matches("[1-9][0-9]{0,9}");
    }
}
