package blog.markdown.html;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;

/// Carries past the sanitiser's policy what that has no words for: attributes whose names begin with `data-`, and
/// pictures that are their own address. An element that the policy takes away takes them along. Addresses are given to
/// it as browsers read them.
final class PastPolicy implements PassingOn {
    private static final Pattern DATA = Pattern.compile("data-[a-z0-9_-]{1,60}");
    private static final Set<String> ADDRESSES = Set.of("href", "src", "cite", "poster");
    private static final String IN_PLACE_OF_PICTURE = "#";

    private final HtmlSanitizer.Policy policy;
    /// Of the element that the policy has before it.
    private final Map<String, String> carried = new LinkedHashMap<>();

    /// `policy` makes a policy that writes to a page.
    PastPolicy(HtmlStreamEventReceiver page, Function<HtmlStreamEventReceiver, HtmlSanitizer.Policy> policy) {
        this.policy = policy.apply(new Behind(page));
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        var kept = new ArrayList<String>();
        for (Iterator<String> all = attributes.iterator(); all.hasNext(); ) {
            String name = all.next();
            String given = all.next();
            String value = ADDRESSES.contains(name) ? trimmed(given) : given;
            boolean picture = element.equals("img") && name.equals("src") && DataPicture.isOne(value);
            boolean data = DATA.matcher(name).matches();
            if (picture || data) {
                carried.putIfAbsent(name, value);
            }
            if (!data) {
                kept.add(name);
                kept.add(picture ? IN_PLACE_OF_PICTURE : value);
            }
        }
        policy.openTag(element, kept);
        carried.clear();
    }

    /// Without what browsers take no notice of: control characters and blanks around it, tabs and line breaks in it.
    private static String trimmed(String address) {
        int start = 0;
        int end = address.length();
        while (start < end && address.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && address.charAt(end - 1) <= ' ') {
            end--;
        }
        return address.substring(start, end).replace("\t", "").replace("\n", "").replace("\r", "");
    }

    @Override
    public HtmlStreamEventReceiver next() {
        return policy;
    }

    /// Where the policy lets through what it allows.
    private final class Behind implements PassingOn {
        private final HtmlStreamEventReceiver page;

        Behind(HtmlStreamEventReceiver page) {
            this.page = page;
        }

        @Override
        public HtmlStreamEventReceiver next() {
            return page;
        }

        @Override
        public void openTag(String element, List<String> attributes) {
            if (carried.isEmpty()) {
                page.openTag(element, attributes);
                return;
            }
            var all = new ArrayList<>(attributes);
            carried.forEach((name, value) -> {
                int at = name.equals("src") ? all.indexOf(name) : all.size();
                if (at == all.size()) {
                    all.addAll(List.of(name, value));
                } else if (at >= 0) {
                    all.set(at + 1, value);
                }
            });
            carried.clear();
            page.openTag(element, all);
        }
    }
}
