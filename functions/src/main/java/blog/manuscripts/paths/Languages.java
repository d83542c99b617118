package blog.manuscripts.paths;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Languages as folders and files are named for them: ISO 639-1, with a region or one of the scripts that sites are
/// split by where need be.
final class Languages {
    private static final Pattern FORM = Pattern.compile(
            "([A-Za-z]{2})(?:[-_](Hans|Hant|Latn|Cyrl))?(?:[-_]([A-Za-z]{2}))?", Pattern.CASE_INSENSITIVE);
    private static final Set<String> CODES = Set.of(Locale.getISOLanguages());
    private static final Set<String> REGIONS = Set.of(Locale.getISOCountries());

    private Languages() {}

    /// The language tag (BCP 47) that a folder's or a file's name part is; null when it is none.
    static @Nullable String named(String part) {
        Matcher form = FORM.matcher(part);
        if (!form.matches() || !CODES.contains(form.group(1).toLowerCase(Locale.ROOT))) {
            return null;
        }
        var locale = new Locale.Builder().setLanguage(form.group(1)).setScript(form.group(2));
        String region = form.group(3);
        if (region != null && !REGIONS.contains(region.toUpperCase(Locale.ROOT))) {
            return null;
        }
        return locale.setRegion(region).build().toLanguageTag();
    }
}
