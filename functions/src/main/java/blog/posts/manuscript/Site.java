package blog.posts.manuscript;

import blog.http.PathSegments;
import blog.posts.markdown.FrameHosts;
import java.time.ZoneId;

/// The blog's own settings: where its pages are (no slash at the end; empty: where the API is), its title, the zone of
/// dates without a time, the language of posts that name none (BCP 47), and whose pages posts may show in frames.
public record Site(String url, String title, ZoneId zone, String lang, FrameHosts frames) {

    /// The same site, whose pages are at `apiUrl` when its owner has not said where they are.
    public Site at(String apiUrl) {
        return url.isEmpty() ? new Site(apiUrl, title, zone, lang, frames) : this;
    }

    /// Where a front end shows the post.
    public String urlOf(Slug slug) {
        return url + "/posts/" + PathSegments.encode(slug.value());
    }
}
