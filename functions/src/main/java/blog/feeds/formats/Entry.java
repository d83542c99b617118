package blog.feeds.formats;

import blog.codec.Ulid;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One of the things that a feed tells of. `id` is the same for ever; `lang` may be empty; `html` is all of it, null
/// where the excerpt has to do; `parent` is what it answers, null for what answers nothing. Texts have only characters
/// that every format can hold, and what could be endless is cut.
public record Entry(
        String id,
        String url,
        String title,
        Instant published,
        Instant updated,
        List<Person> authors,
        List<Category> categories,
        String lang,
        String excerpt,
        @Nullable String html,
        @Nullable Parent parent) {
    static final int MOST_TITLE = 1000;
    private static final int MOST_EXCERPT = 2000;
    private static final int MOST_NAME = 200;

    public record Person(String name, @Nullable String url) {
        public Person {
            name = Characters.atMost(MOST_NAME, Characters.allowed(name));
        }
    }

    public record Category(String term, String label) {
        public Category {
            label = Characters.atMost(MOST_NAME, Characters.allowed(label));
        }
    }

    /// By its id, and where it is to be read.
    public record Parent(String id, String url) {}

    /// Nothing is changed before it is published, whatever an author says of the date.
    public Entry {
        title = Characters.allowed(title);
        title = title.isBlank() ? url : Characters.atMost(MOST_TITLE, title);
        excerpt = Characters.atMost(MOST_EXCERPT, Characters.allowed(excerpt));
        html = html == null ? null : Characters.allowed(html);
        published = published.isAfter(updated) ? updated : published;
        authors = authors.stream().filter(author -> !author.name().isBlank()).toList();
        categories = List.copyOf(categories);
    }

    /// The id of what has this ULID.
    public static String id(String ulid) {
        return "urn:uuid:" + Ulid.uuid(ulid);
    }

    Entry brief() {
        return new Entry(id, url, title, published, updated, authors, categories, lang, excerpt, null, parent);
    }
}
