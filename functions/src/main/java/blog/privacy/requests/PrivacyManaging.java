package blog.privacy.requests;

import blog.codec.Json;
import blog.comments.people.PersonTable;
import blog.comments.people.Standing;
import blog.comments.people.Who;
import blog.http.CacheControl;
import blog.http.Cursor;
import blog.http.Page;
import blog.http.Problem;
import blog.http.Request;
import blog.http.Response;
import blog.http.routing.Route;
import blog.privacy.Erasing;
import blog.privacy.PrivacyTable;
import blog.privacy.TraceTable;
import blog.privacy.TraceTable.Found;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// `/privacy/{token}`: all that is kept of a person, for whoever has the link that was sent to their address.
public final class PrivacyManaging {
    private static final int TOGETHER = 50;

    private final PrivacyTable links;
    private final TraceTable traces;
    private final PersonTable people;
    private final TraceJson json;
    private final Erasing erasing;
    private final Clock clock;

    public PrivacyManaging(
            PrivacyTable links, TraceTable traces, PersonTable people, TraceJson json, Erasing erasing, Clock clock) {
        this.links = links;
        this.traces = traces;
        this.people = people;
        this.json = json;
        this.erasing = erasing;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/privacy/{token}", this::show, "cursor"), Route.delete("/privacy/{token}", this::erase));
    }

    private Response show(Request request) {
        Optional<String> cursor = request.parameters().one("cursor");
        return person(request)
                .map(who -> page(request, who, cursor))
                .orElseGet(() -> Problem.notFound().toResponse());
    }

    private Response page(Request request, Who who, Optional<String> cursor) {
        String query = "privacy " + who.id();
        Optional<String> after = cursor.map(token -> Cursor.decode(token, query, TraceTable::isPosition));
        List<Found> found = traces.of(who, after, TOGETHER + 1);
        List<Found> shown = found.subList(0, Math.min(TOGETHER, found.size()));
        String next =
                found.size() <= TOGETHER ? null : Cursor.encode(shown.getLast().position(), query);
        Standing standing = people.standing(who);
        return new Page(json.of(shown), next)
                .toResponse(request, out -> {
                    out.writeStringField("who", who.id());
                    out.writeBooleanField("approved", standing.approved());
                    out.writeStringField(
                            "blockedUntil",
                            standing.blockedUntil() == null
                                    ? null
                                    : standing.blockedUntil().toString());
                })
                .with("Cache-Control", CacheControl.PRIVATE)
                .with("X-Robots-Tag", "noindex, nofollow");
    }

    /// The link stays good for its hour, so that who asks again hears the same.
    private Response erase(Request request) {
        return person(request)
                .map(who -> answer(erasing.erase(who, PeopleErasing.TIME)))
                .orElseGet(() -> Problem.notFound().toResponse());
    }

    private Optional<Who> person(Request request) {
        return links.find(request.param("token"), clock.instant());
    }

    /// 204, or 202 for one who has more than there was time for: the same request goes on.
    static Response answer(Erasing.Report report) {
        Response response = report.complete()
                ? Response.empty(204)
                : Response.ofJson(202, Json.write(out -> {
                            out.writeStartObject();
                            out.writeNumberField("erased", report.erased());
                            out.writeEndObject();
                        }))
                        .with("Retry-After", "1");
        return response.with("Cache-Control", CacheControl.PRIVATE);
    }
}
