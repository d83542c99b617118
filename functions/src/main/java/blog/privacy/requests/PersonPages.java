package blog.privacy.requests;

import blog.comments.people.PersonTable;
import blog.comments.people.Standing;
import blog.comments.people.Who;
import blog.comments.reactions.ReactionTable;
import blog.comments.reactions.ReactionTable.Left;
import blog.http.Cursor;
import blog.http.Page;
import blog.http.Request;
import blog.http.Response;
import blog.privacy.TraceTable;
import blog.privacy.TraceTable.Found;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What is kept of persons, in pages.
public record PersonPages(TraceTable traces, PersonTable people, ReactionTable reactions, TraceJson json) {
    private static final int TOGETHER = 50;

    /// One person after the other.
    Response page(Request request, List<Who> persons, Optional<String> cursor) {
        String query = "privacy " + persons;
        Place at = cursor.map(token -> Cursor.decode(token, query, text -> Place.isOne(text, persons.size())))
                .map(Place::of)
                .orElse(Place.FIRST);
        Who who = persons.get(at.person());
        List<Found> found = traces.of(who, at.after(), TOGETHER + 1);
        List<Found> shown = found.subList(0, Math.min(TOGETHER, found.size()));
        Optional<Place> next = found.size() > TOGETHER
                ? Optional.of(new Place(at.person(), Optional.of(shown.getLast().position())))
                : Optional.of(new Place(at.person() + 1, Optional.empty())).filter(it -> it.person() < persons.size());
        Standing standing = people.standing(who);
        List<Left> left = at.after().isEmpty() ? reactions.of(who) : List.of();
        return new Page(
                        json.of(shown),
                        next.map(it -> Cursor.encode(it.text(), query)).orElse(null))
                .toResponse(request, out -> person(out, who, standing, left))
                .with("X-Robots-Tag", "noindex, nofollow");
    }

    /// What is noted of a person as such, and their reactions, which are no things of their own.
    private static void person(JsonGenerator json, Who who, Standing standing, List<Left> reactions)
            throws IOException {
        Instant until = standing.blockedUntil();
        json.writeStringField("who", who.id());
        json.writeBooleanField("approved", standing.approved());
        json.writeStringField("blockedUntil", until == null ? null : until.toString());
        json.writeArrayFieldStart("reactions");
        for (Left reaction : reactions) {
            json.writeStartObject();
            json.writeStringField("post", reaction.slug().value());
            json.writeStringField("kind", reaction.kind());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
