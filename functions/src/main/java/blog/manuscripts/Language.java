package blog.manuscripts;

import blog.manuscripts.fields.Fields;
import blog.manuscripts.matter.Value.Text;
import blog.manuscripts.paths.FilePath;
import blog.manuscripts.warnings.Warnings;
import blog.names.Site;
import blog.names.Slug;
import java.nio.charset.StandardCharsets;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The language of a post (BCP 47), and what it shares with its translations into others; `key` is null when nothing
/// says that it might have any.
record Language(String tag, @Nullable String key) {
    private static final int MAX_LANG = 35;

    /// A key becomes part of a table's key, as a name does.
    private static final int MAX_BYTES = 200;

    /// The front matter's language wins over that of the file's name, and that over its folder's.
    static Language of(Fields fields, FilePath path, Slug slug, Site site, Warnings warnings) {
        String written = written(fields, warnings);
        String suffix = hasSuffix(path, slug, site) ? path.suffixLang() : null;
        String inPath = suffix == null ? path.lang() : suffix;
        String tag = written != null ? written : inPath != null ? inPath : site.lang();
        Text key = fields.text("translationKey", "ref", "lang-ref", "lang_ref");
        if (key != null) {
            return new Language(tag, fits(key.text()) ? key.text() : tooLong(key, warnings));
        }
        boolean isPage = !path.value().isEmpty() && !path.isInPosts() && !path.isInDrafts() && path.date() == null;
        String title = suffix == null ? path.title() : path.titleWithoutLang();
        return new Language(tag, (inPath != null || isPage) && fits(title) ? title : null);
    }

    private static boolean fits(String key) {
        return key.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
    }

    private static @Nullable String tooLong(Text key, Warnings warnings) {
        warnings.add(key.line(), "A key of translations has at most " + MAX_BYTES + " bytes; shorten it.");
        return null;
    }

    /// `trip.de.md` is a translation only where it has siblings; whoever sees them puts it at `trip-de`, or at `trip`
    /// when German is the blog's own language. At any other address it is a file like `socket.io.md`.
    private static boolean hasSuffix(FilePath path, Slug slug, Site site) {
        String suffix = path.suffixLang();
        if (suffix == null) {
            return false;
        }
        String title = joined(path.titleWithoutLang());
        return slug.value().equalsIgnoreCase(joined(title + "-" + suffix))
                || (slug.value().equals(title) && suffix.equalsIgnoreCase(site.lang()));
    }

    private static String joined(String title) {
        return FilePath.slugged(title).replaceAll("-{2,}", "-").replaceFirst("^-", "");
    }

    private static @Nullable String written(Fields fields, Warnings warnings) {
        Text lang = fields.takeText("lang", "language", "locale");
        String tag = lang == null ? null : tag(lang.text());
        if (lang != null && tag == null) {
            warnings.add(
                    lang.line(),
                    "\"" + Warnings.shortened(lang.text()) + "\" is no language tag (BCP 47), such as en or pt-BR.");
        }
        return tag;
    }

    static @Nullable String tag(String written) {
        try {
            if (written.length() > MAX_LANG) {
                return null;
            }
            return new Locale.Builder()
                    .setLanguageTag(written.replace('_', '-'))
                    .build()
                    .toLanguageTag();
        } catch (IllformedLocaleException _) {
            return null;
        }
    }
}
