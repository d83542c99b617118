package blog.feeds;

import blog.feeds.formats.Entry;
import blog.feeds.formats.Entry.Category;
import blog.feeds.formats.Entry.Person;
import blog.names.Slug;
import blog.posts.lists.Fields;
import blog.posts.lists.ListEntry;
import org.jspecify.annotations.Nullable;

/// A post as feeds tell of it. Its id stays through renames, and new versions.
public final class PostEntry {
    private PostEntry() {}

    /// `html` is null for an excerpt.
    public static Entry of(ListEntry post, @Nullable String html, Addresses addresses) {
        return new Entry(
                Entry.id(post.id()),
                addresses.post(new Slug(post.slug())),
                Fields.text(post.json(), "title").orElse(""),
                post.date().toInstant(),
                post.updated(),
                post.authors().stream()
                        .map(author -> new Person(author.name(), null))
                        .toList(),
                post.tags().stream()
                        .map(tag -> new Category(tag.slug(), tag.name()))
                        .toList(),
                post.lang(),
                Fields.text(post.json(), "excerpt").orElse(""),
                html,
                null);
    }
}
