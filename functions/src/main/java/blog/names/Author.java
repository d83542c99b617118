package blog.names;

/// Who wrote a post: an id for addresses and queries, made as a tag's slug is, and the name as it was spelled.
public record Author(String id, String name) {
    public static Author of(String name) {
        Tag tag = Tag.of(name);
        return new Author(tag.slug(), tag.name());
    }
}
