package blog.manuscripts.liquid;

import blog.names.Site;
import blog.names.Slug;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The addresses that Jekyll's `post_url`, `link`, `site.url` and `site.baseurl` stand for on this site.
public final class SiteLinks {
    private static final Pattern POST_FILE =
            Pattern.compile("(?:.*/)?\\d{4}-\\d{1,2}-\\d{1,2}-(.+?)(?:\\.(?:md|markdown|mkd|mdown|markdn|html))?");

    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{0,30}:|//");

    private final Site site;

    public SiteLinks(Site site) {
        this.site = site;
    }

    /// Null for an expression that is none of these.
    @Nullable
    String variable(String name) {
        return switch (name) {
            case "site.url" -> origin();
            case "site.baseurl" -> site.url().substring(origin().length());
            default -> null;
        };
    }

    /// The address of the post whose file has this name; null when it is no post's.
    @Nullable
    String post(String file) {
        Matcher name = POST_FILE.matcher(file);
        return name.matches() && Slug.isValid(name.group(1)) ? site.urlOf(new Slug(name.group(1))) : null;
    }

    /// The address of a post or of another file of the site; null when the path is not a plain one.
    @Nullable
    String file(String path) {
        String post = post(path);
        boolean plain = !path.isEmpty() && path.indexOf('{') < 0 && path.indexOf(' ') < 0;
        return post != null || !plain ? post : site.url() + (path.startsWith("/") ? path : "/" + path);
    }

    /// The address of a post below the site's own, as `page.url` has it.
    String withinSite(Slug slug) {
        return site.urlOf(slug).substring(site.url().length());
    }

    /// A path of the site from its host on; another site's address stays as it is.
    String relative(String path) {
        return isAbsolute(path) ? path : (site.url().substring(origin().length()) + withSlash(path));
    }

    String absolute(String path) {
        return isAbsolute(path) ? path : site.url() + withSlash(path);
    }

    private static boolean isAbsolute(String address) {
        return ABSOLUTE.matcher(address).lookingAt();
    }

    private static String withSlash(String path) {
        return (path.isEmpty() || path.startsWith("/") ? path : "/" + path).replace(" ", "%20");
    }

    /// Jekyll has a site's path in `baseurl`, not in `url`.
    private String origin() {
        String path = URI.create(site.url()).getRawPath();
        return path == null ? site.url() : site.url().substring(0, site.url().length() - path.length());
    }
}
