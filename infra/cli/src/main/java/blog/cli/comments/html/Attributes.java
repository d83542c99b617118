package blog.cli.comments.html;

import blog.codec.WebAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The attributes of a tag: names, and each one's value behind it.
record Attributes(List<String> all) {
    /// Null where there is none of the name.
    @Nullable
    String value(String name) {
        for (int i = 0; i + 1 < all.size(); i += 2) {
            if (all.get(i).equals(name)) {
                return all.get(i + 1);
            }
        }
        return null;
    }

    /// Null unless it leads to the web or to a mailbox.
    @Nullable
    String address(String name) {
        String value = value(name);
        String address = value == null ? "" : value.strip().replace(" ", "%20");
        boolean leads = WebAddress.parse(address).isPresent() || address.matches("(?i)mailto:[^\\s<>]+");
        return leads ? address : null;
    }
}
