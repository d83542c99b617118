package blog.feeds.reading;

import blog.feeds.Addresses;
import blog.feeds.Edition;
import blog.feeds.FeedTable;
import blog.feeds.Kept;
import blog.feeds.KeptFeed;
import blog.feeds.formats.Format;
import blog.http.InvalidInput;
import blog.http.Parameters;
import blog.http.Request;
import blog.http.Response;
import blog.http.negotiation.Freshness;
import blog.http.routing.Route;
import blog.names.Site;
import blog.names.VocabularyTable;
import blog.posts.lists.PostLists;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// `GET /feed.atom`, `/feed.rss` and `/feed.json`. The feed of all posts, and that of a language, are answered with as
/// they are kept; a condition by the head alone. Those of a tag or an author are made when they are asked for: nobody
/// writes them for readers who never come.
public final class FeedReading {
    private static final Pattern LANG = Pattern.compile("[A-Za-z0-9-]{1,35}");

    private final FeedTable feeds;
    private final ListedFeed listed;
    private final Site site;
    private final boolean isAddressed;

    /// `configured` is the API's address, empty when nobody has said.
    public FeedReading(FeedTable feeds, PostLists lists, VocabularyTable vocabularies, Site site, String configured) {
        this.feeds = feeds;
        this.listed = new ListedFeed(lists, vocabularies, site);
        this.site = site;
        this.isAddressed = !configured.isEmpty();
    }

    public List<Route> routes() {
        return Stream.of(Format.values())
                .map(format ->
                        Route.get("/feed." + format.word(), request -> get(request, format), "lang", "tag", "author"))
                .toList();
    }

    private Response get(Request request, Format format) {
        Parameters parameters = request.parameters();
        Optional<String> lang = parameters.one("lang");
        Optional<String> tag = parameters.one("tag");
        Optional<String> author = parameters.one("author");
        if (Stream.of(lang, tag, author).filter(Optional::isPresent).count() > 1) {
            throw InvalidInput.badRequest(
                    author.isPresent() ? "author" : "tag", "cannot be combined with another filter of a feed");
        }
        if (lang.isPresent() && !LANG.matcher(lang.get()).matches()) {
            throw InvalidInput.badRequest("lang", "must be a language tag such as en or pt-BR");
        }
        var answer = new Kept(format.type(), isAddressed, format::escaped);
        if (tag.isPresent()) {
            return listed.ofTag(request, format, tag.get(), answer);
        }
        return author.isPresent()
                ? listed.ofAuthor(request, format, author.get(), answer)
                : kept(request, new Edition(format, lang.orElse("")), answer);
    }

    private Response kept(Request request, Edition edition, Kept answer) {
        if (Freshness.isAsked(request)) {
            Optional<Response> unchanged = feeds.head(edition).flatMap(head -> answer.unchanged(request, head));
            if (unchanged.isPresent()) {
                return unchanged.get();
            }
        }
        KeptFeed kept = feeds.body(edition).orElse(null);
        if (kept == null || kept.body() == null) {
            var addresses = new Addresses(site, request.apiUrl());
            return answer.made(edition.format().write(edition.feed(addresses, List.of())));
        }
        return answer.whole(request, kept, kept.body());
    }
}
