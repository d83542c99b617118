package blog.feeds.reading;

import blog.feeds.Addresses;
import blog.feeds.Kept;
import blog.feeds.PostEntry;
import blog.feeds.formats.Feed;
import blog.feeds.formats.Format;
import blog.http.InvalidInput;
import blog.http.PathSegments;
import blog.http.Request;
import blog.http.Response;
import blog.names.Author;
import blog.names.Site;
import blog.names.Tag;
import blog.names.VocabularyTable;
import blog.posts.lists.ListEntry;
import blog.posts.lists.PostLists;
import blog.posts.lists.PostLists.Stretch;
import blog.posts.lists.PostPlaces;
import java.util.List;

/// Feeds of excerpts, made of one Query of list entries. One that nothing is listed for is empty.
record ListedFeed(PostLists lists, VocabularyTable vocabularies, Site site) {

    Response ofTag(Request request, Format format, String asked, Kept answer) {
        String slug = slug("tag", asked);
        List<ListEntry> posts = newest(PostPlaces.tag(slug));
        if (posts.isEmpty()) {
            List<String> known = vocabularies.find().slugs(List.of(slug));
            if (!known.equals(List.of(slug))) {
                return Response.permanentRedirect(request.elsewhere("tag", known));
            }
        }
        String name = posts.stream()
                .flatMap(post -> post.tags().stream())
                .filter(tag -> tag.slug().equals(slug))
                .map(Tag::name)
                .findFirst()
                .orElse(slug);
        return answer.made(feed(request, format, "tag", slug, name, posts));
    }

    Response ofAuthor(Request request, Format format, String asked, Kept answer) {
        String id = slug("author", asked);
        List<ListEntry> posts = newest(PostPlaces.author(id));
        String name = posts.stream()
                .flatMap(post -> post.authors().stream())
                .filter(author -> author.id().equals(id))
                .map(Author::name)
                .findFirst()
                .orElse(id);
        return answer.made(feed(request, format, "author", id, name, posts));
    }

    private static String slug(String parameter, String asked) {
        String slug = Tag.slug(asked);
        if (slug.isEmpty()) {
            throw InvalidInput.badRequest(parameter, "must have a letter or a digit, and at most 200 bytes");
        }
        return slug;
    }

    private List<ListEntry> newest(String partition) {
        var stretch = new Stretch(partition, PostPlaces.FIRST_ENTRY, PostPlaces.BEHIND_ENTRIES, false);
        return lists.all(stretch, null, Feed.MOST_ENTRIES).entries().stream()
                .map(ListEntry::read)
                .toList();
    }

    private byte[] feed(
            Request request, Format format, String parameter, String slug, String name, List<ListEntry> posts) {
        var addresses = new Addresses(site, request.apiUrl());
        return format.write(new Feed(
                name + " – " + site.title(),
                site.lang(),
                addresses.feed(format, "?" + parameter + "=" + PathSegments.encode(slug)),
                addresses.home(),
                posts.stream().map(post -> PostEntry.of(post, null, addresses)).toList()));
    }
}
