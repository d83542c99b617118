package blog.posts;

import blog.http.Accept;
import blog.http.InvalidInput;
import blog.http.Parameters;
import blog.http.Request;
import blog.http.Response;
import blog.http.Route;
import blog.posts.lists.PostListing;
import blog.posts.lists.PostLists;
import blog.posts.lists.PostPlaces;
import blog.posts.manuscript.Tag;
import blog.posts.store.Revision;
import blog.posts.store.RevisionTable;
import blog.posts.store.Status;
import blog.posts.store.StoredPost;
import blog.tokens.Authentication;
import blog.tokens.Permission;
import blog.tokens.Principal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What callers with a token see of posts, in any status: of all of them, or of their own.
public final class ManuscriptReading {
    private final PostAccess access;
    private final PostLists lists;
    private final RevisionTable revisions;
    private final Authentication authentication;

    public ManuscriptReading(
            PostAccess access, PostLists lists, RevisionTable revisions, Authentication authentication) {
        this.access = access;
        this.lists = lists;
        this.revisions = revisions;
        this.authentication = authentication;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/manuscripts",
                        authentication.required(Permission.LIST, this::list),
                        "status",
                        "author",
                        "since",
                        "limit",
                        "cursor"),
                Route.get("/manuscripts/{slug}", authentication.required(Permission.READ, this::get)));
    }

    private Response get(Request request, Principal principal) {
        return access.reading(
                request,
                principal,
                post -> Accept.require(request, "application/json", "text/markdown")
                                .equals("text/markdown")
                        ? markdown(post, revisions.latest(post))
                        : PostReading.json(post));
    }

    /// With the path that the file had, so that a folder can be made again.
    private static Response markdown(StoredPost post, Revision.Text text) {
        Response response = PostReading.markdown(post, text.source());
        return text.path() == null ? response : response.with("Content-Disposition", Upload.disposition(text.path()));
    }

    /// Sorted by status, then by slug; each status is a partition, and a page never crosses from one to the next, so it
    /// may be short.
    private Response list(Request request, Principal principal) {
        Parameters parameters = request.parameters();
        Optional<Status> wanted = parameters.one("status").map(ManuscriptReading::status);
        Optional<String> author = parameters.one("author").map(Tag::slug);
        int limit = parameters.integer("limit", 1, PostListing.MOST, PostListing.DEFAULT_LIMIT);
        Optional<Instant> since = parameters.one("since").map(ManuscriptReading::moment);
        String fingerprint = "manuscripts|" + wanted + "|" + author + "|" + since;
        var place = Place.parse(PostListing.position(parameters, fingerprint), wanted.orElse(Status.DRAFT));
        PostLists.Found found = find(place, principal, author, since, limit);
        return PostListing.page(
                        new PostLists.Found(found.entries(), next(place, wanted, found)), fingerprint, Optional.empty())
                .toResponse(request);
    }

    private PostLists.Found find(
            Place place, Principal principal, Optional<String> author, Optional<Instant> since, int limit) {
        var stretch = new PostLists.Stretch(partition(place.status(), principal), "!", "\uFFFF", true);
        return author.isEmpty() && since.isEmpty()
                ? lists.all(stretch, place.after(), limit)
                : lists.matching(
                        stretch,
                        place.after(),
                        limit,
                        entry -> author.map(entry::hasAuthor).orElse(true)
                                && !since.map(entry.updated()::isBefore).orElse(false));
    }

    private static String partition(Status status, Principal principal) {
        return principal.hasAllPosts()
                ? PostPlaces.manuscripts(status)
                : PostPlaces.manuscriptsOf(principal.name(), status);
    }

    private static @Nullable String next(Place place, Optional<Status> wanted, PostLists.Found found) {
        if (found.last() != null) {
            return new Place(place.status(), found.last()).text();
        }
        return wanted.isPresent()
                ? null
                : place.status()
                        .following()
                        .map(status -> new Place(status, null).text())
                        .orElse(null);
    }

    private static Instant moment(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw InvalidInput.badRequest("since", "must be a moment such as 2026-01-05T10:00:00Z");
        }
    }

    private static Status status(String word) {
        var words = new ArrayList<String>();
        for (Status status : Status.values()) {
            words.add(status.word());
            if (status.word().equals(word)) {
                return status;
            }
        }
        throw InvalidInput.badRequest("status", "must be one of " + String.join(", ", words));
    }

    /// A place in the walk over all statuses: the slug that was shown last, null at a status's start.
    private record Place(Status status, @Nullable String after) {
        static Place parse(@Nullable String text, Status first) {
            if (text == null) {
                return new Place(first, null);
            }
            String[] parts = text.split("\n", 2);
            return new Place(Status.of(parts[0]), parts[1].isEmpty() ? null : parts[1]);
        }

        String text() {
            return status.word() + "\n" + (after == null ? "" : after);
        }
    }
}
