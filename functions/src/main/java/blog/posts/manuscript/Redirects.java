package blog.posts.manuscript;

import blog.posts.manuscript.Value.Text;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The old addresses in `redirect_from`. They are paths of another site, which had folders and suffixes; the name at
/// their end is what can be an address here.
final class Redirects {
    /// Each is written in the transaction that stores the post.
    private static final int MOST = 30;

    private static final String PREFIX = "/posts/";

    private Redirects() {}

    /// The post's own slug is among them only where it is an address of this API: that would lead in a circle. The same
    /// name in another site's folder is fine, and needs nothing.
    static List<Slug> of(List<Text> written, Slug own, Warnings warnings) {
        var slugs = new LinkedHashSet<Slug>();
        for (Text text : written) {
            String name = name(text.text());
            if (name == null || !Slug.isValid(name)) {
                warnings.add(text.line(), "\"" + text.text() + "\" can be no address here, so it leads nowhere.");
            } else if (!name.equals(own.value()) || isHere(text.text(), own)) {
                slugs.add(new Slug(name));
            }
        }
        if (slugs.size() > MOST) {
            warnings.add(null, "There are more than " + MOST + " addresses in redirect_from; the others lead nowhere.");
        }
        return new ArrayList<>(slugs).subList(0, Math.min(MOST, slugs.size()));
    }

    private static boolean isHere(String path, Slug own) {
        return path.equals(own.value()) || path.equals(PREFIX + own);
    }

    private static @Nullable String name(String path) {
        String bare = path.replaceFirst("[?#].*$", "").replaceFirst("/+(index\\.html?)?$", "");
        String last = bare.substring(bare.lastIndexOf('/') + 1).replaceFirst("\\.(html?|md|markdown)$", "");
        try {
            String decoded = URLDecoder.decode(last.replace("+", "%2B"), StandardCharsets.UTF_8);
            return Normalizer.normalize(decoded, Normalizer.Form.NFC);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
