package blog.manuscripts;

import blog.names.Tag;
import java.util.regex.Pattern;

/// Keeps an author's address from everybody who reads the author's name.
final class MailAddresses {
    /// What is longer is left out, as a name and so with its address.
    private static final int LONGEST = Tag.MAX_BYTES;

    private static final Pattern BESIDE = Pattern.compile("[<(]\\s*[^\\s<>()@]++@[^\\s<>()@]++\\s*[>)]");
    private static final Pattern ALONE = Pattern.compile("([^\\s<>()@]++)@[^\\s<>()@]++");

    private MailAddresses() {}

    /// `Jane <jane@example.org>` without the address; of an address alone, what stands before its `@`.
    static String without(String name) {
        if (name.length() > LONGEST) {
            return name;
        }
        String left = BESIDE.matcher(name).replaceAll("").strip();
        String spoken = left.isEmpty() ? name.replaceAll("[<>()]", "").strip() : left;
        return ALONE.matcher(spoken).replaceAll("$1");
    }
}
