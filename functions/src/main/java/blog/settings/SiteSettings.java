package blog.settings;

import blog.markdown.html.FrameHosts;
import blog.names.Site;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an operator decides about the blog as readers see it.
final class SiteSettings {
    private SiteSettings() {}

    /// Throws IllegalArgumentException with a sentence that names the variable that is wrong.
    static Site site(Map<String, String> environment) {
        return new Site(
                Variables.url(environment, Settings.SITE_URL, ""),
                environment.getOrDefault(Settings.TITLE, "A blog"),
                zone(environment.getOrDefault(Settings.ZONE, "UTC")),
                lang(environment.getOrDefault(Settings.LANG, "en")),
                frames(environment.get(Settings.FRAME_HOSTS)));
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("BLOG_ZONE must be a time zone such as Europe/Berlin, not " + name, e);
        }
    }

    private static String lang(String tag) {
        try {
            return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException("BLOG_LANG must be a language tag such as en or pt-BR, not " + tag, e);
        }
    }

    private static FrameHosts frames(@Nullable String list) {
        try {
            return list == null ? FrameHosts.USUAL : FrameHosts.of(list);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("BLOG_FRAME_HOSTS " + e.getMessage(), e);
        }
    }
}
