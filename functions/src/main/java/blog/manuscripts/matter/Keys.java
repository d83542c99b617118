package blog.manuscripts.matter;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// How front matter spells its keys.
public final class Keys {
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]");

    private Keys() {}

    /// A key's letters and digits in lower case: what is around and between them, seen or unseen, makes no other key.
    public static String bare(String key) {
        return OTHER.matcher(Normalizer.normalize(key, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
