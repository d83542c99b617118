package blog.cli.sync;

import com.fasterxml.jackson.databind.JsonNode;

/// What a run did to a post that readers see, or saw before: the lists have it in time, in this version or, when
/// `version` is 0, not at all. `year` is the one that it is listed under.
record Written(String slug, String year, long version) {
    /// After a change that was answered with `post`.
    static Written of(JsonNode post) {
        boolean isPublished = post.path("status").asText().equals("published");
        return new Written(
                post.path("slug").asText(),
                year(post.path("date").asText()),
                isPublished ? post.path("version").asLong() : 0);
    }

    /// After it was deleted, or was moved away from its slug.
    static Written gone(BlogPosts.Post post) {
        return new Written(post.slug(), year(post.date()), 0);
    }

    private static String year(String date) {
        return date.length() < 4 ? "" : date.substring(0, 4);
    }
}
