package blog.manuscripts;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/// A path of another site, which had folders and suffixes; the name at its end is what can be an address here.
final class OldAddress {
    private OldAddress() {}

    /// The last part without suffix and query, decoded; null for one that is encoded wrongly.
    static @Nullable String name(String path) {
        String bare = path.replaceFirst("[?#].*$", "").replaceFirst("(?<!/)/++(index\\.html?)?$", "");
        String last = bare.substring(bare.lastIndexOf('/') + 1).replaceFirst("\\.(html?|md|markdown)$", "");
        try {
            String decoded = URLDecoder.decode(last.replace("+", "%2B"), StandardCharsets.UTF_8);
            return Normalizer.normalize(decoded, Normalizer.Form.NFC);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
