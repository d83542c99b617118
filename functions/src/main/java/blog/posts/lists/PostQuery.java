package blog.posts.lists;

import blog.http.InvalidInput;
import blog.http.Parameters;
import blog.names.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a list of posts is asked for: filters, which all must hold, and the order. The order that tags are named in
/// means
/// nothing, so a cursor goes on in any.
record PostQuery(
        List<String> tags,
        Optional<String> author,
        Optional<String> year,
        Optional<String> lang,
        Optional<String> translation,
        boolean oldestFirst) {
    static final String[] PARAMETERS = {
        "limit", "cursor", "tag", "author", "year", "lang", "translation", "sort", "fields"
    };
    private static final int MOST_KEY_BYTES = 200;

    private static final int MOST_TAGS = 10;
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern LANG = Pattern.compile("[A-Za-z0-9-]{1,35}");

    static PostQuery of(Parameters parameters) {
        List<String> tags = parameters.list("tag").stream()
                .map(value -> slug("tag", value))
                .distinct()
                .sorted()
                .toList();
        if (tags.size() > MOST_TAGS) {
            throw InvalidInput.badRequest("tag", "may name at most " + MOST_TAGS + " tags");
        }
        return new PostQuery(
                tags,
                parameters.one("author").map(value -> slug("author", value)),
                matching(parameters, "year", YEAR, "must be a year of four digits"),
                matching(parameters, "lang", LANG, "must be a language tag such as en or pt-BR"),
                parameters.one("translation").map(PostQuery::key),
                parameters.choice("sort", "-date", "date").equals("date"));
    }

    private static String key(String value) {
        if (value.isBlank() || value.getBytes(StandardCharsets.UTF_8).length > MOST_KEY_BYTES) {
            throw InvalidInput.badRequest(
                    "translation", "must be a translationKey, of at most " + MOST_KEY_BYTES + " bytes");
        }
        return value;
    }

    private static String slug(String name, String value) {
        String slug = Tag.slug(value);
        if (slug.isEmpty()) {
            throw InvalidInput.badRequest(name, "must have a letter or a digit, and at most 200 bytes");
        }
        return slug;
    }

    private static Optional<String> matching(Parameters parameters, String name, Pattern form, String otherwise) {
        Optional<String> value = parameters.one(name);
        if (value.isPresent() && !form.matcher(value.get()).matches()) {
            throw InvalidInput.badRequest(name, otherwise);
        }
        return value;
    }

    /// The smallest list that holds every post asked for.
    String partition() {
        if (translation.isPresent()) {
            return PostPlaces.translation(translation.get());
        }
        if (!tags.isEmpty()) {
            return PostPlaces.tag(tags.getFirst());
        }
        if (author.isPresent()) {
            return PostPlaces.author(author.get());
        }
        return lang.map(PostPlaces::recentIn).orElse(PostPlaces.RECENT);
    }

    /// Whether everything in [#partition] belongs to the answer.
    boolean isWholePartition() {
        int filters = tags.size()
                + (translation.isPresent() ? 1 : 0)
                + (author.isPresent() ? 1 : 0)
                + (lang.isPresent() ? 1 : 0);
        return year.isEmpty() && filters <= 1;
    }

    /// Years are the author's: the date is compared as it was written, offset included.
    boolean matches(ListEntry entry) {
        return tags.stream().allMatch(entry::hasTag)
                && translation.map(key -> key.equals(entry.translationKey())).orElse(true)
                && author.map(entry::hasAuthor).orElse(true)
                && lang.map(entry.lang()::equalsIgnoreCase).orElse(true)
                && year.map(text -> entry.date().getYear() == Integer.parseInt(text))
                        .orElse(true);
    }

    /// Tells this query from any other, for cursors.
    String fingerprint() {
        return String.join(
                "|",
                "posts",
                String.valueOf(tags),
                author.toString(),
                year.toString(),
                lang.toString(),
                translation.toString(),
                String.valueOf(oldestFirst));
    }
}
