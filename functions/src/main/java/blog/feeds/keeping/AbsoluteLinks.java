package blog.feeds.keeping;

import blog.feeds.Addresses;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The HTML of a post with whole addresses in it, for those who read it elsewhere. The HTML is as the sanitiser writes
/// it: values of attributes stand in double quotes, and no text has a `<`.
final class AbsoluteLinks {
    private static final Pattern TAG = Pattern.compile("<[a-z][a-z0-9]*\\s[^<>]*>");
    private static final Pattern LINK = Pattern.compile("(\\s(?:href|src|poster|cite)=\")([^\"]*)\"");
    private static final Pattern SOURCES = Pattern.compile("(\\ssrcset=\")([^\"]*)\"");
    private static final Pattern SOURCE = Pattern.compile("([^\\s,][^\\s]*[^\\s,])((?:\\s[^,]*)?)");
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");

    private final String root;
    private final String post;
    private final String folder;

    AbsoluteLinks(Addresses addresses, String post) {
        this.root = addresses.root();
        this.post = post;
        this.folder = post.substring(0, post.lastIndexOf('/') + 1);
    }

    String in(String html) {
        return TAG.matcher(html).replaceAll(tag -> Matcher.quoteReplacement(inTag(tag.group())));
    }

    private String inTag(String tag) {
        String linked = LINK.matcher(tag)
                .replaceAll(link -> Matcher.quoteReplacement(link.group(1) + whole(link.group(2)) + '"'));
        return SOURCES.matcher(linked)
                .replaceAll(list -> Matcher.quoteReplacement(list.group(1)
                        + SOURCE.matcher(list.group(2))
                                .replaceAll(one -> Matcher.quoteReplacement(whole(one.group(1)) + one.group(2)))
                        + '"'));
    }

    private String whole(String address) {
        if (SCHEME.matcher(address).matches()) {
            return address;
        }
        if (address.startsWith("//")) {
            return root.substring(0, root.indexOf("//")) + address;
        }
        if (address.startsWith("/")) {
            return root + address;
        }
        return address.isEmpty() || address.startsWith("#") || address.startsWith("?")
                ? post + address
                : folder + address;
    }
}
