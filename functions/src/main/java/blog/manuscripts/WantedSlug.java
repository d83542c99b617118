package blog.manuscripts;

import blog.manuscripts.fields.Fields;
import blog.manuscripts.matter.Value.Text;
import blog.manuscripts.warnings.Warnings;
import blog.names.Slug;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The address that a front matter asks for: its `slug`, else the last part of its `permalink` or `url`, unless that is
/// a pattern.
final class WantedSlug {
    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z+.-]{1,20}://[^/]*");

    /// Placeholders of Jekyll, Hexo and Liquid, and the names that Jekyll has for patterns.
    private static final Pattern PATTERN = Pattern.compile(":[A-Za-z]|[{}]|^(?:date|pretty|ordinal|weekdate|none)$");

    private WantedSlug() {}

    /// Null when it asks for none, or (with a warning) for one that can be no address here.
    static @Nullable Slug of(Fields fields, Warnings warnings) {
        Text slug = fields.text("slug");
        if (slug != null) {
            return valid(slug, Normalizer.normalize(slug.text(), Normalizer.Form.NFC), warnings);
        }
        Text permalink = fields.text("permalink");
        if (permalink != null) {
            return ofPath(permalink, SCHEME.matcher(permalink.text()).replaceFirst(""), warnings);
        }
        Text url = fields.text("url");
        return url == null || SCHEME.matcher(url.text()).find() ? null : ofPath(url, url.text(), warnings);
    }

    /// Tells the author when the post is stored elsewhere than its `slug` says.
    static void warnIfElsewhere(Fields fields, Slug address, Warnings warnings) {
        Slug wanted = of(fields, warnings);
        Text written = fields.text("slug");
        if (written != null && wanted != null && !wanted.equals(address)) {
            warnings.add(
                    written.line(),
                    "The file's slug is \"" + wanted + "\"; the post is stored at \"" + address
                            + "\". Make them the same.");
        }
    }

    private static @Nullable Slug ofPath(Text written, String path, Warnings warnings) {
        String name = PATTERN.matcher(path).find() ? "" : OldAddress.name(path);
        return name != null && name.isEmpty() ? null : valid(written, name, warnings);
    }

    private static @Nullable Slug valid(Text written, @Nullable String name, Warnings warnings) {
        if (name != null && Slug.isValid(name)) {
            return new Slug(name);
        }
        warnings.add(
                written.line(),
                "\"" + Warnings.shortened(written.text())
                        + "\" can be no address here; write letters, digits and hyphens.");
        return null;
    }
}
