package blog.manuscripts;

import blog.manuscripts.fields.Fields;
import blog.manuscripts.matter.Value.Text;
import blog.manuscripts.warnings.Warnings;
import blog.names.Slug;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// The old addresses in `redirect_from`, which Hugo calls `aliases`, each an [OldAddress].
final class Redirects {
    /// Each is written in the transaction that stores the post.
    private static final int MOST = 30;

    private static final String PREFIX = "/posts/";

    private Redirects() {}

    /// The addresses that stay in the post's `extra`, too. Obsidian's `aliases` are other titles: what cannot be an
    /// address there is none, and no mistake.
    static List<Slug> of(Fields fields, Slug own, Warnings warnings) {
        var written = new ArrayList<>(fields.listed("redirect_from"));
        written.addAll(fields.listed("redirectFrom"));
        for (String key : List.of("aliases", "alias")) {
            fields.listed(key).stream()
                    .filter(text -> text.text().contains("/") || Slug.isValid(text.text()))
                    .forEach(written::add);
        }
        return of(written, own, warnings);
    }

    /// The post's own slug is among them only where it is an address of this API: that would lead in a circle. The same
    /// name in another site's folder is fine, and needs nothing.
    private static List<Slug> of(List<Text> written, Slug own, Warnings warnings) {
        var slugs = new LinkedHashSet<Slug>();
        for (Text text : written) {
            String name = OldAddress.name(text.text());
            if (name == null || !Slug.isValid(name)) {
                warnings.add(text.line(), "\"" + text.text() + "\" can be no address here, so it leads nowhere.");
            } else if (!name.equals(own.value()) || isHere(text.text(), own)) {
                slugs.add(new Slug(name));
            }
        }
        if (slugs.size() > MOST) {
            warnings.add(null, "There are more than " + MOST + " old addresses; the others lead nowhere.");
        }
        return new ArrayList<>(slugs).subList(0, Math.min(MOST, slugs.size()));
    }

    private static boolean isHere(String path, Slug own) {
        return path.equals(own.value()) || path.equals(PREFIX + own);
    }
}
