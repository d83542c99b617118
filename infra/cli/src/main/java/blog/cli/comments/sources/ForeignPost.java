package blog.cli.comments.sources;

/// What a file says about a post: its own key in this file, and by which names it may be found, empty where there
/// are none.
public record ForeignPost(String key, String slug, String link, String identifier) {}
