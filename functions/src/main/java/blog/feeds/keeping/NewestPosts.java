package blog.feeds.keeping;

import blog.feeds.Addresses;
import blog.feeds.PostEntry;
import blog.feeds.formats.Entry;
import blog.feeds.formats.Feed;
import blog.names.Slug;
import blog.posts.StoredPost;
import blog.posts.lists.EntryTable;
import blog.posts.lists.Fields;
import blog.posts.lists.ListEntry;
import blog.posts.lists.PostPlaces;
import blog.posts.store.PostRegistry;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What feeds have to tell: lists say which posts are the newest, and the posts themselves what they are now. One that
/// was looked at is not looked at again.
final class NewestPosts {
    private final EntryTable lists;
    private final PostRegistry posts;
    private final Addresses addresses;
    private final Map<Slug, StoredPost> seen = new HashMap<>();

    NewestPosts(EntryTable lists, PostRegistry posts, Addresses addresses) {
        this.lists = lists;
        this.posts = posts;
        this.addresses = addresses;
    }

    /// Posts in this language, or in any when it is empty. One that is no longer published, or not there any more, is
    /// left out: whoever changed it is told of in a moment.
    List<Entry> in(String lang) {
        String partition = lang.isEmpty() ? PostPlaces.RECENT : PostPlaces.recentIn(lang);
        List<Slug> slugs = lists.newest(partition, Feed.MOST_ENTRIES).stream()
                .map(entry -> new Slug(entry.slug()))
                .toList();
        look(slugs);
        return slugs.stream()
                .flatMap(slug -> Stream.ofNullable(seen.get(slug)))
                .filter(StoredPost::isPublished)
                .map(post -> ListEntry.ofPost(post.json().plain()))
                .sorted(Comparator.comparing((ListEntry entry) -> entry.sortKey())
                        .reversed())
                .map(entry -> PostEntry.of(entry, html(entry), addresses))
                .toList();
    }

    /// The languages, in lower case, of all posts that were looked at.
    Set<String> languages() {
        var languages = new TreeSet<String>();
        seen.values().stream()
                .filter(StoredPost::isPublished)
                .forEach(post -> languages.add(
                        ListEntry.ofPost(post.json().plain()).lang().toLowerCase(Locale.ROOT)));
        return languages;
    }

    private void look(List<Slug> slugs) {
        List<Slug> unseen =
                slugs.stream().filter(slug -> !seen.containsKey(slug)).toList();
        posts.posts(unseen).forEach(post -> seen.put(post.slug(), post));
    }

    private String html(ListEntry entry) {
        StoredPost post = seen.get(new Slug(entry.slug()));
        String html =
                post == null ? "" : Fields.text(post.json().plain(), "html").orElse("");
        return new AbsoluteLinks(addresses, addresses.post(new Slug(entry.slug()))).in(html);
    }
}
