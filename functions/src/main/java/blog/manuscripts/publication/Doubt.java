package blog.manuscripts.publication;

import blog.manuscripts.matter.FrontMatter;
import blog.manuscripts.matter.KeyLines;
import blog.manuscripts.matter.Keys;
import blog.manuscripts.matter.PublicationWords;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds what looks as if it were to keep a text from readers, at its beginning, where nothing reads it: keys between
/// lines that are nearly those of a front matter, or keys without any. Better a draft with a warning than words that
/// were not ready.
public final class Doubt {
    private static final int MOST_LINES = 30;
    private static final int LONGEST_KEY = 40;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Zs}\\t]");
    private static final Pattern FENCE =
            Pattern.compile("(?:-{2,}|[\u2010-\u2015]+-*|\\+{2,}|;{3,}).*|`{3,}(?:ya?ml|toml|json).*");
    private static final Set<String> USUAL =
            Set.of("title", "date", "layout", "tags", "categories", "slug", "permalink", "author");

    private Doubt() {}

    /// The line of such a key in the file; null when there is none.
    public static @Nullable Integer line(FrontMatter file) {
        List<String> lines = file.body().lines().limit(MOST_LINES).toList();
        String first =
                lines.stream().filter(line -> !line.isBlank()).findFirst().orElse("");
        if (file.isWritten() && !isFence(first) && !KeyLines.beginWithKnownKey(file.body())) {
            return null;
        }
        Integer usual = null;
        boolean code = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean isFence = isFence(line);
            code ^= line.startsWith("```") && !isFence;
            if (!code && holds(line, PublicationWords::isSign)) {
                return file.bodyLine() + i;
            }
            usual = usual == null && !code && holds(line, USUAL::contains)
                    ? Integer.valueOf(file.bodyLine() + i)
                    : usual;
        }
        return isFence(first) ? usual : null;
    }

    private static boolean isFence(String line) {
        return FENCE.matcher(UNSEEN.matcher(line).replaceAll("")).matches();
    }

    private static boolean holds(String line, Predicate<String> keys) {
        String text = Normalizer.normalize(line.substring(0, Math.min(line.length(), 400)), Normalizer.Form.NFKC);
        String[] parts = text.stripLeading().startsWith("{") ? text.split("[,{]") : new String[] {text};
        for (String part : parts) {
            int end = Math.max(part.indexOf(':'), part.indexOf('='));
            int start = Math.min(part.indexOf(':'), part.indexOf('='));
            int at = start < 0 ? end : start;
            if (at > 0 && at <= LONGEST_KEY && keys.test(Keys.bare(part.substring(0, at)))) {
                return true;
            }
        }
        return false;
    }
}
