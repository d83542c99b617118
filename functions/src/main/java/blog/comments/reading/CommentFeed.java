package blog.comments.reading;

import blog.codec.Scalars;
import blog.comments.ShownCommentTable;
import blog.feeds.Addresses;
import blog.feeds.formats.Entry;
import blog.feeds.formats.Feed;
import blog.feeds.formats.Format;
import blog.http.Request;
import blog.http.Response;
import blog.http.routing.Route;
import blog.names.Site;
import blog.names.Slug;
import blog.posts.access.PublicGates;
import blog.posts.gate.Gate;
import blog.posts.gate.GateTable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// `GET /posts/{slug}/comments/feed.atom`: the newest comments on a post, each with what it answers (RFC 4685).
public final class CommentFeed {
    private final PublicGates visible;
    private final ShownCommentTable comments;
    private final Site site;

    public CommentFeed(GateTable gates, ShownCommentTable comments, Site site) {
        this.visible = new PublicGates(gates);
        this.comments = comments;
        this.site = site;
    }

    public List<Route> routes() {
        return List.of(Route.get("/posts/{slug}/comments/feed.atom", this::get));
    }

    private Response get(Request request) {
        var slug = new Slug(request.param("slug"));
        return visible.see(slug).answer(request, gate -> feed(request, slug, gate));
    }

    private Response feed(Request request, Slug slug, Gate gate) {
        String post = new Addresses(site, request.apiUrl()).post(slug);
        List<Entry> entries = comments.page(gate.postId(), true, Feed.MOST_ENTRIES, null).items().stream()
                .map(Scalars::of)
                .filter(comment -> !comment.containsKey("deleted"))
                .map(comment -> entry(comment, gate.postId(), post))
                .toList();
        var feed = new Feed(
                slug.inWords() + " – " + site.title(),
                site.lang(),
                request.apiUrl() + request.normalizedPath(),
                post,
                entries);
        return CommentReading.publicly(Response.of(200, Format.ATOM.type(), Format.ATOM.write(feed)));
    }

    private static Entry entry(Map<String, String> comment, String postId, String post) {
        String id = member(comment, "id");
        @Nullable String parent = comment.get("parent");
        var author = new Entry.Person(member(comment, "author.name"), comment.get("author.url"));
        Instant created = Instant.parse(member(comment, "created"));
        String edited = comment.getOrDefault("edited", member(comment, "created"));
        return new Entry(
                Entry.id(id),
                post + "#" + id,
                author.name(),
                created,
                Instant.parse(edited),
                List.of(author),
                List.of(),
                "",
                "",
                member(comment, "html"),
                new Entry.Parent(
                        Entry.id(parent == null ? postId : parent), parent == null ? post : post + "#" + parent));
    }

    private static String member(Map<String, String> comment, String name) {
        return Objects.requireNonNull(comment.get(name), name);
    }
}
