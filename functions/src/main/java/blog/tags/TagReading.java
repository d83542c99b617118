package blog.tags;

import blog.http.CacheControl;
import blog.http.Page;
import blog.http.Problem;
import blog.http.Request;
import blog.http.Response;
import blog.http.routing.Route;
import blog.names.Tag;
import blog.names.Vocabulary;
import blog.names.Vocabulary.Term;
import blog.names.VocabularyTable;
import blog.tags.TagTable.Counted;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// `GET /tags` and `GET /tags/{tag}`. All tags come in one answer: even a blog with a thousand of them has 60 kB. What
/// is told of a tag comes with that one only.
public final class TagReading {
    private final TagTable tags;
    private final VocabularyTable vocabularies;

    public TagReading(TagTable tags, VocabularyTable vocabularies) {
        this.tags = tags;
        this.vocabularies = vocabularies;
    }

    public List<Route> routes() {
        return List.of(Route.get("/tags", this::list, "sort"), Route.get("/tags/{tag}", this::get));
    }

    private Response list(Request request) {
        Comparator<Counted> order =
                request.parameters().choice("sort", "name", "-count").equals("name") ? byName() : byCount();
        List<byte[]> items =
                tags.all().stream().sorted(order).map(TagJson::entry).toList();
        return cached(new Page(items, null).toResponse(request));
    }

    private static Comparator<Counted> byName() {
        return Comparator.<Counted, String>comparing(counted -> counted.tag().name(), String.CASE_INSENSITIVE_ORDER)
                .thenComparing(counted -> counted.tag().slug());
    }

    private static Comparator<Counted> byCount() {
        return Comparator.comparingLong(Counted::count).reversed().thenComparing(byName());
    }

    private Response get(Request request) {
        Tag tag = Tag.of(request.param("tag"));
        if (tag.slug().isEmpty()) {
            return Problem.notFound().toResponse();
        }
        Vocabulary vocabulary = vocabularies.find();
        Optional<String> other = vocabulary.tagOf(tag.slug());
        if (other.isPresent()) {
            return Response.permanentRedirect(request.elsewhere(1, other.get()));
        }
        Term term = vocabulary.terms().get(tag.slug());
        Optional<Counted> counted = tags.find(tag.slug());
        if (counted.isEmpty() && term == null) {
            return Problem.notFound().toResponse();
        }
        Counted found = counted.orElse(new Counted(tag, 0));
        return cached(Response.ofJson(200, TagJson.of(found, term)).withEtag(TagJson.etag(found, term)));
    }

    private static Response cached(Response response) {
        return response.with("Cache-Control", CacheControl.PUBLIC).with("Vary", CacheControl.VARY);
    }
}
