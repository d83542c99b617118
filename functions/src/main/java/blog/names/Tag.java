package blog.names;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// A tag as one post spells it. Tags are the same when their slugs are: `Cloud Computing`, `cloud-computing` and
/// `CLOUD  computing` all have the slug `cloud-computing`. Names come in any script.
public record Tag(String slug, String name) {
    private static final Pattern NOT_IN_SLUG = Pattern.compile("[^\\p{L}\\p{M}\\p{N}+#._~]+");
    private static final Pattern EDGES = Pattern.compile("^[-.]+|-+$");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u3000]+");

    /// A slug becomes part of a table's key, which has at most 1,024 bytes.
    public static final int MAX_BYTES = 200;

    /// The tag of this spelling; where its slug is empty, it is none.
    public static Tag of(String name) {
        String spelled = SPACE.matcher(Normalizer.normalize(name, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
        return new Tag(slug(spelled), spelled);
    }

    /// The slug that a tag, an author or a query's value is matched by; the slug of a slug is itself. Empty when there
    /// is no letter or digit in it, or it has more than 200 bytes of UTF-8: nothing has such a name.
    public static String slug(String name) {
        String lower = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String composed = Normalizer.normalize(lower, Normalizer.Form.NFKC);
        String slug =
                EDGES.matcher(NOT_IN_SLUG.matcher(composed).replaceAll("-")).replaceAll("");
        boolean named = slug.codePoints().anyMatch(Character::isLetterOrDigit)
                && slug.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
        return named ? slug : "";
    }
}
