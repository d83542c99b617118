package blog.tags;

import blog.dynamo.Attempts;
import blog.http.InvalidInput;
import blog.http.Problem;
import blog.http.Request;
import blog.http.Response;
import blog.http.body.JsonBody;
import blog.http.routing.Route;
import blog.names.Tag;
import blog.names.Vocabulary;
import blog.names.Vocabulary.Term;
import blog.names.VocabularyTable;
import blog.posts.access.Preconditions;
import blog.posts.access.Refusal;
import blog.posts.writing.Retagging;
import blog.tags.TagTable.Counted;
import blog.tokens.Authentication;
import blog.tokens.Permission;
import blog.tokens.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// `PUT /tags/{tag}`: how the tag is called, what is told of it, and which others are it. The vocabulary changes at
/// once and for every post that is written from then on; posts that are there are written one by one, as many as there
/// is time for, and the same request again goes on.
public final class TagEditing {
    private static final Duration TIME = Duration.ofSeconds(20);

    private final VocabularyTable vocabularies;
    private final TagTable tags;
    private final Retagging retagging;
    private final Authentication authentication;
    private final Clock clock;

    public TagEditing(
            VocabularyTable vocabularies,
            TagTable tags,
            Retagging retagging,
            Authentication authentication,
            Clock clock) {
        this.vocabularies = vocabularies;
        this.tags = tags;
        this.retagging = retagging;
        this.authentication = authentication;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(Route.put("/tags/{tag}", authentication.required(Permission.CURATE, this::put)));
    }

    private Response put(Request request, Principal principal) {
        if (!principal.prefix().isEmpty()) {
            return Problem.of(403, "The token only writes slugs that begin with " + principal.prefix() + ".")
                    .toResponse();
        }
        Instant end = clock.instant().plus(TIME);
        Tag tag = Tag.of(request.param("tag"));
        if (tag.slug().isEmpty()) {
            throw InvalidInput.badRequest("tag", "must have a letter or a digit, and at most 200 bytes");
        }
        NewTerm asked = NewTerm.of(JsonBody.object(request), tag);
        var preconditions = Preconditions.of(request);
        Counted counted = tags.find(tag.slug()).orElse(new Counted(tag, 0));
        for (var attempts = new Attempts(); attempts.next(); attempts.pause()) {
            Vocabulary vocabulary = vocabularies.findNow();
            Optional<String> other = vocabulary.tagOf(tag.slug());
            if (other.isPresent()) {
                return Response.permanentRedirect(request.elsewhere(1, other.get()));
            }
            Term before = vocabulary.terms().get(tag.slug());
            Term wanted = asked.after(before, counted.tag());
            long version = before == null ? 0 : before.version();
            Optional<Refusal> refusal =
                    preconditions.refusal(version, TagJson.validator(counted, before), TagJson.etag(counted, before));
            boolean same = before != null && wanted.equals(before.withVersion(0));
            if (same && (refusal.isEmpty() || preconditions.heldBefore(version))) {
                return answer(200, vocabulary, counted, principal, end);
            }
            if (refusal.isPresent()) {
                return refusal.get().problem().toResponse();
            }
            Aliases.requireFree(vocabulary, tag.slug(), wanted.aliases());
            Vocabulary after = vocabulary.with(tag.slug(), wanted.withVersion(version + 1));
            if (vocabularies.put(after)) {
                return answer(before == null ? 201 : 200, after, counted, principal, end);
            }
        }
        return Problem.unavailable(1).toResponse();
    }

    private Response answer(int status, Vocabulary vocabulary, Counted counted, Principal principal, Instant end) {
        boolean done = retagging.run(vocabulary, principal.name(), end);
        Term term = vocabulary.terms().get(counted.tag().slug());
        Response response =
                Response.ofJson(done ? status : 202, TagJson.of(counted, term)).withEtag(TagJson.etag(counted, term));
        return done ? response : response.with("Retry-After", "1");
    }
}
