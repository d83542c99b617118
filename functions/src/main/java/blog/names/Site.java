package blog.names;

import blog.http.PathSegments;
import blog.markdown.html.FrameHosts;
import java.time.ZoneId;

/// The blog's own settings: where its pages are (no slash at the end; empty: nobody has said, and links begin
/// at the root), its title, the zone of
/// dates without a time, the language of posts that name none (BCP 47), and whose pages posts may show in frames.
public record Site(String url, String title, ZoneId zone, String lang, FrameHosts frames) {

    /// Where a front end shows the post: an address, or its path on a site that nobody has named.
    public String urlOf(Slug slug) {
        return url + "/posts/" + PathSegments.encode(slug.value());
    }
}
