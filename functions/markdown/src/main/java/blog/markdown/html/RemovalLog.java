package blog.markdown.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlChangeListener;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;

/// Stands before the sanitiser and writes down what it takes out, in the order of the page; of a page that deserves
/// thousands, the first two hundred.
final class RemovalLog implements PassingOn, HtmlChangeListener<List<Removal>> {
    private static final int MAX = 200;

    private final List<Removal> removed = new ArrayList<>();
    private final HtmlSanitizer.Policy policy;
    private List<String> attributes = List.of();

    /// `sanitiser` makes the policy that tells this log.
    RemovalLog(Function<RemovalLog, HtmlSanitizer.Policy> sanitiser) {
        this.policy = sanitiser.apply(this);
    }

    List<Removal> removed() {
        return removed;
    }

    @Override
    public void openTag(String element, List<String> given) {
        attributes = new ArrayList<>(given);
        for (String declaration : value("style").split(";", -1)) {
            String property = declaration.replaceFirst(":.*", "").strip().toLowerCase(Locale.ROOT);
            if (!property.isEmpty() && !PostPolicy.STYLES.contains(property)) {
                add(new Removal(element, "style", value("style")));
            }
        }
        policy.openTag(element, given);
    }

    @Override
    public void discardedTag(@Nullable List<Removal> context, String element) {
        add(new Removal(element, null, value("src")));
    }

    @Override
    public void discardedAttributes(@Nullable List<Removal> context, String element, String... names) {
        for (String name : names) {
            if (removed.size() < MAX && !name.equals("style")) {
                add(new Removal(element, name, value(name)));
            }
        }
    }

    private void add(Removal removal) {
        if (removed.size() < MAX) {
            removed.add(removal);
        }
    }

    private String value(String attribute) {
        for (int i = 0; i + 1 < attributes.size(); i += 2) {
            if (attributes.get(i).equals(attribute)) {
                return attributes.get(i + 1);
            }
        }
        return "";
    }

    @Override
    public HtmlStreamEventReceiver next() {
        return policy;
    }
}
