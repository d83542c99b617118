package blog.posts.manuscript;

import java.text.Normalizer;
import java.util.Locale;

/// A tag as one post spells it. Tags are the same when their slugs are: `Cloud Computing`, `cloud-computing` and
/// `CLOUD  computing` all have the slug `cloud-computing`. Names come in any script.
public record Tag(String slug, String name) {

    /// The tag of this spelling; its slug is empty when the spelling holds no letter or digit, and such a tag is none.
    public static Tag of(String name) {
        String spelled = Normalizer.normalize(name, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
        return new Tag(slug(spelled), spelled);
    }

    /// The slug that a tag, an author or a query's value is matched by.
    public static String slug(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}+#._~]+", "-")
                .replaceAll("^[-.]+|-+$", "");
    }
}
