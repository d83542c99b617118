package blog.feeds;

import blog.feeds.formats.Format;
import blog.names.Site;
import blog.names.Slug;

/// Absolute addresses of the blog; `api` is where the API is. Where nobody has said what the site's address is, those
/// of the API stand in for it.
public record Addresses(Site site, String api) {
    /// Stands for the API's address in what is kept by somebody who does not know it; the reader, whose requests tell
    /// it, puts it in.
    public static final String UNKNOWN = "https://9f2c6b1e4d7a.invalid";

    /// For what is kept; `configured` is the API's address, empty when nobody has said.
    public static Addresses kept(Site site, String configured) {
        return new Addresses(site, configured.isEmpty() ? UNKNOWN : configured);
    }

    public String post(Slug slug) {
        return site.url().isEmpty() ? api + site.urlOf(slug) : site.urlOf(slug);
    }

    public String home() {
        return site.url().isEmpty() ? api + "/posts" : site.url() + "/";
    }

    /// `query` may be empty, or begins with a question mark.
    public String feed(Format format, String query) {
        return api + "/feed." + format.word() + query;
    }

    /// What an address that begins with a slash is on.
    public String root() {
        if (site.url().isEmpty()) {
            return api;
        }
        int path = site.url().indexOf('/', site.url().indexOf("://") + "://".length());
        return path < 0 ? site.url() : site.url().substring(0, path);
    }
}
