package blog.cli.sync;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a file's place and name say of its slug: the date and the title of its name, of an `index` file its folder's
/// name, and the languages that it names.
record FileName(
        @Nullable String date,
        String title,
        @Nullable String suffix,
        @Nullable String lang,
        List<String> folders) {
    private static final Pattern NAME = Pattern.compile("(?:(?<date>\\d{4}-\\d{1,2}-\\d{1,2})-)?(?<title>.+)\\.[^.]+");
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    static FileName of(PostFile file) {
        String whole = file.relative().substring(file.relative().lastIndexOf('/') + 1);
        List<String> folders = file.folders();
        String lang = folders.stream()
                .map(f -> f.replaceFirst("^_(?:posts|drafts)[_-]", ""))
                .filter(FileName::isLanguage)
                .reduce((a, b) -> b)
                .orElse(null);
        Matcher name = NAME.matcher(whole);
        if (!name.matches()) {
            return new FileName(null, "", null, lang, folders);
        }
        String title = name.group("title");
        String suffix = null;
        int dot = title.lastIndexOf('.');
        if (!file.isAmongPosts() && dot > 0 && isLanguage(title.substring(dot + 1))) {
            suffix = title.substring(dot + 1);
            title = title.substring(0, dot);
        }
        if (title.equals("index") && !folders.isEmpty()) {
            return new FileName(
                    name.group("date"), folders.getLast(), suffix, lang, folders.subList(0, folders.size() - 1));
        }
        return new FileName(name.group("date"), title, suffix, lang, folders);
    }

    static boolean isLanguage(String text) {
        return text.matches("[a-z]{2}(?:[-_][A-Za-z]{2})?") && LANGUAGES.contains(text.substring(0, 2));
    }
}
