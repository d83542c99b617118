package blog.feeds.formats;

/// What a feed can be written in.
public enum Format {
    ATOM("atom", "application/atom+xml"),
    RSS("rss", "application/rss+xml"),
    JSON("json", "application/feed+json");

    private final String word;
    private final String type;

    Format(String word, String type) {
        this.word = word;
        this.type = type;
    }

    /// By which its address ends.
    public String word() {
        return word;
    }

    /// The media type.
    public String type() {
        return type;
    }

    /// In UTF-8. As many entries from the newest on as there is room for are whole, others are excerpts.
    public byte[] write(Feed feed) {
        return new Fitting(writing(), feed).bytes();
    }

    /// The text as it stands between the quotes of an attribute or of a string.
    public String escaped(String text) {
        return writing().escaped(text);
    }

    private Writing writing() {
        return switch (this) {
            case ATOM -> new Atom();
            case RSS -> new Rss();
            case JSON -> new JsonFeed();
        };
    }
}
