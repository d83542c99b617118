package blog.manuscripts.paths;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a file's place and name say about its post; `value` is relative, with slashes between folders, and empty where
/// nobody knows it.
public record FilePath(String value) {
    public static final FilePath UNKNOWN = new FilePath("");

    private static final Pattern SEPARATOR = Pattern.compile("[/\\\\]");
    private static final Pattern ENDING = Pattern.compile("(?<=.)\\.[^.]+$", Pattern.DOTALL);
    private static final Pattern DATED = Pattern.compile("(\\d{4}-\\d{1,2}-\\d{1,2})-(.+)", Pattern.DOTALL);
    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{1,2}-\\d{1,2})(?:-.*)?", Pattern.DOTALL);
    private static final Pattern SUFFIXED =
            Pattern.compile("(.+)\\.([A-Za-z]{2}(?:[-_][A-Za-z]{2,4}){0,2})", Pattern.DOTALL);
    private static final Pattern POST =
            Pattern.compile("\\.(?:md|markdown|mkd|mdown|markdn|html)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern HTML = Pattern.compile("\\.html$", Pattern.CASE_INSENSITIVE);

    public static FilePath of(@Nullable String path) {
        return path == null ? UNKNOWN : new FilePath(path);
    }

    /// The date that the file's name begins with, such as `2020-1-31`; null when there is none. It need not exist.
    public @Nullable String date() {
        Matcher day = DAY.matcher(named());
        return day.matches() ? day.group(1) : null;
    }

    /// The file's name without its date and its ending; of an `index` file, its folder's. A language that it may end
    /// with is part of it.
    public String title() {
        return undated(named());
    }

    /// As [#title], without the language of [#suffixLang].
    public String titleWithoutLang() {
        return suffixLang() == null
                ? title()
                : undated(nameOf(SUFFIXED.matcher(base()).replaceFirst("$1")));
    }

    /// Whether it lies where Jekyll keeps posts.
    public boolean isInPosts() {
        return folders().stream().anyMatch(folder -> isOf("_posts", folder));
    }

    /// Whether it lies where Jekyll keeps drafts, or in a folder that is called nearly so.
    public boolean isInDrafts() {
        return folders().stream()
                .anyMatch(folder -> folder.toLowerCase(Locale.ROOT).startsWith("_draft"));
    }

    /// The language (BCP 47) that its folders say: below, in the name of, or around `_posts` or `_drafts`, or below
    /// `content`; null when they say none.
    public @Nullable String lang() {
        List<String> folders = folders();
        for (int i = 0; i < folders.size(); i++) {
            String folder = folders.get(i);
            String below = i + 1 < folders.size() ? Languages.named(folders.get(i + 1)) : null;
            if (isOf("_posts", folder) || isOf("_drafts", folder)) {
                String own = Languages.named(folder.replaceFirst("^_(?:posts|drafts)[-_]?", ""));
                String around = i > 0 ? Languages.named(folders.get(i - 1)) : null;
                return own != null ? own : below != null ? below : around;
            }
            if (folder.equals("content") && below != null) {
                return below;
            }
        }
        return null;
    }

    /// The language (BCP 47) that the file's name ends with, such as `de` in `trip.de.md`; null where there is none,
    /// and in `_posts` and `_drafts`. Whether it is one only its siblings tell: `socket.io.md` has one, too.
    public @Nullable String suffixLang() {
        Matcher suffixed = SUFFIXED.matcher(base());
        return suffixed.matches() && !isInPosts() && !isInDrafts() ? Languages.named(suffixed.group(2)) : null;
    }

    /// Whether what is in it is HTML.
    public boolean isHtml() {
        return HTML.matcher(name()).find();
    }

    /// Whether its ending is one that a post may have.
    public boolean isPost() {
        return POST.matcher(name()).find();
    }

    /// The folders that it lies in, outermost first.
    public List<String> folders() {
        List<String> parts = List.of(SEPARATOR.split(value));
        return parts.isEmpty() ? parts : parts.subList(0, parts.size() - 1);
    }

    /// A title as it becomes part of an address: a hyphen stands for what no slug has, as Jekyll does it.
    public static String slugged(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFC)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}._~-]+", "-")
                .replaceFirst("^\\.+", "");
    }

    private String name() {
        return value.substring(Math.max(value.lastIndexOf('/'), value.lastIndexOf('\\')) + 1);
    }

    private String base() {
        return ENDING.matcher(name()).replaceFirst("");
    }

    private String named() {
        String suffix = suffixLang();
        boolean isIndex = suffix != null && base().toLowerCase(Locale.ROOT).startsWith("index.");
        return nameOf(isIndex ? "index" : base());
    }

    private String nameOf(String base) {
        List<String> folders = folders();
        boolean named = base.equalsIgnoreCase("index")
                && !folders.isEmpty()
                && !folders.getLast().startsWith("_");
        return named ? folders.getLast() : base;
    }

    private static String undated(String name) {
        Matcher dated = DATED.matcher(name);
        return dated.matches() ? dated.group(2) : name;
    }

    private static boolean isOf(String kind, String folder) {
        return folder.equals(kind) || folder.startsWith(kind + "_") || folder.startsWith(kind + "-");
    }
}
