package blog.http.negotiation;

import blog.http.InvalidInput;
import blog.http.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The entity tags of an `If-Match` or `If-None-Match` header (RFC 9110 §13.1); `any` stands for `*`.
public record EntityTags(boolean any, List<String> tags) {
    public static final EntityTags NONE = new EntityTags(false, List.of());

    private static final String TAG = "(W/)?(\"[\\x21\\x23-\\x7e\\x80-\\xff]*+\")";
    private static final Pattern EACH = Pattern.compile(TAG);
    /// Members may be empty (RFC 9110 §5.6.1.2).
    private static final Pattern LIST = Pattern.compile("[\\s,]*+" + TAG + "(?:\\s*+,[\\s,]*+" + TAG + ")*+[\\s,]*+");

    public EntityTags {
        tags = List.copyOf(tags);
    }

    /// The strong tags of `If-Match`; a weak one never matches. Empty when the header is absent.
    public static Optional<EntityTags> match(Request request) {
        return request.header("if-match").map(header -> strong("If-Match", header));
    }

    /// The strong tags of a text like that of `If-Match`, which came as `name`.
    public static EntityTags strong(String name, String text) {
        return parse(text, false).orElseThrow(() -> unreadable(name));
    }

    /// The tags of a write's `If-None-Match`, weak ones as if they were strong; none when the header is absent.
    public static EntityTags noneMatch(Request request) {
        return request.header("if-none-match")
                .map(header -> parse(header, true).orElseThrow(() -> unreadable("If-None-Match")))
                .orElse(NONE);
    }

    /// As [#noneMatch], of a read: what cannot be read there is nothing that the client has.
    public static EntityTags known(Request request) {
        return request.header("if-none-match")
                .flatMap(header -> parse(header, true))
                .orElse(NONE);
    }

    /// Whether one of the tags passes; `*` passes whatever there is.
    public boolean anyMatch(Predicate<String> test) {
        return any || tags.stream().anyMatch(test);
    }

    public boolean matches(String tag) {
        return any || tags.contains(tag);
    }

    /// Empty when it is neither `*` nor a list of tags.
    private static Optional<EntityTags> parse(String header, boolean weakToo) {
        if (header.strip().equals("*")) {
            return Optional.of(new EntityTags(true, List.of()));
        }
        if (!LIST.matcher(header).matches()) {
            return Optional.empty();
        }
        var tags = new ArrayList<String>();
        Matcher matcher = EACH.matcher(header);
        while (matcher.find()) {
            if (matcher.group(1) == null || weakToo) {
                tags.add(matcher.group(2));
            }
        }
        return Optional.of(new EntityTags(false, tags));
    }

    private static InvalidInput unreadable(String name) {
        return InvalidInput.badRequest(name, "must be * or a list of quoted entity tags");
    }
}
