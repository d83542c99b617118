package blog.privacy.requests;

import blog.codec.Json;
import blog.comments.people.KeyTable;
import blog.comments.people.Visitor;
import blog.comments.people.Who;
import blog.http.CacheControl;
import blog.http.Problem;
import blog.http.Request;
import blog.http.Response;
import blog.http.routing.Route;
import blog.privacy.Erased;
import blog.privacy.Erasing;
import blog.privacy.PrivacyTable;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// `/privacy/{token}`: all that is kept of a person, for whoever has the link that was sent to their address. A
/// browser that says who it is has what it left without an address shown and erased, too: comments, reactions.
public final class PrivacyManaging {
    private final PrivacyTable links;
    private final PersonPages pages;
    private final Erasing erasing;
    private final KeyTable keys;
    private final Clock clock;

    public PrivacyManaging(PrivacyTable links, PersonPages pages, Erasing erasing, KeyTable keys, Clock clock) {
        this.links = links;
        this.pages = pages;
        this.erasing = erasing;
        this.keys = keys;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/privacy/{token}", this::show, "cursor"), Route.delete("/privacy/{token}", this::erase));
    }

    private Response show(Request request) {
        Optional<String> cursor = request.parameters().one("cursor");
        List<Who> persons = persons(request);
        return persons.isEmpty()
                ? Problem.notFound().toResponse()
                : pages.page(request, persons, cursor).with("Cache-Control", CacheControl.PRIVATE);
    }

    /// The link stays good for its hour, so that who asks again hears the same.
    private Response erase(Request request) {
        List<Who> persons = persons(request);
        if (persons.isEmpty()) {
            return Problem.notFound().toResponse();
        }
        Erased done = Erased.NOTHING;
        for (Who who : persons) {
            done = done.and(erasing.erase(who, PeopleErasing.TIME));
        }
        return answer(done);
    }

    /// Whose link it is, and with a `Visitor-Token` whom the blog takes that browser for.
    private List<Who> persons(Request request) {
        Optional<Who> visitor = Visitor.of(request).map(browser -> Who.ofVisitor(keys.lasting(), browser));
        return links.find(request.param("token"), clock.instant())
                .map(person -> Stream.concat(Stream.of(person), visitor.stream())
                        .distinct()
                        .toList())
                .orElse(List.of());
    }

    /// 204, or 202 for one who has more than there was time for: the same request goes on.
    static Response answer(Erased report) {
        Response response = report.complete()
                ? Response.empty(204)
                : Response.ofJson(202, Json.write(out -> {
                            out.writeStartObject();
                            out.writeNumberField("erased", report.traces());
                            out.writeEndObject();
                        }))
                        .with("Retry-After", "1");
        return response.with("Cache-Control", CacheControl.PRIVATE);
    }
}
