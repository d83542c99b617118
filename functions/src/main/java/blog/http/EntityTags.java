package blog.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The entity tags of an `If-Match` or `If-None-Match` header (RFC 9110 §13.1); `any` stands for `*`.
public record EntityTags(boolean any, List<String> tags) {
    private static final Pattern TAG = Pattern.compile("(W/)?(\"[\\x21\\x23-\\x7e\\x80-\\xff]*\")");

    public EntityTags {
        tags = List.copyOf(tags);
    }

    /// The strong tags of `If-Match`; a weak one never matches. Empty when the header is absent.
    public static Optional<EntityTags> match(Request request) {
        return request.header("if-match").map(header -> strong("If-Match", header));
    }

    /// The strong tags of a text like that of `If-Match`, which came as `name`.
    public static EntityTags strong(String name, String text) {
        return parse(name, text, false);
    }

    /// The tags of `If-None-Match`, weak ones as if they were strong; none when the header is absent.
    public static EntityTags noneMatch(Request request) {
        return request.header("if-none-match")
                .map(header -> parse("If-None-Match", header, true))
                .orElse(new EntityTags(false, List.of()));
    }

    /// Whether one of the tags passes; `*` passes whatever there is.
    public boolean anyMatch(Predicate<String> test) {
        return any || tags.stream().anyMatch(test);
    }

    boolean matches(String tag) {
        return any || tags.contains(tag);
    }

    private static EntityTags parse(String name, String header, boolean weakToo) {
        if (header.strip().equals("*")) {
            return new EntityTags(true, List.of());
        }
        var tags = new ArrayList<String>();
        Matcher matcher = TAG.matcher(header);
        while (matcher.find()) {
            if (matcher.group(1) == null || weakToo) {
                tags.add(matcher.group(2));
            }
        }
        if (tags.isEmpty() && !TAG.matcher(header).find()) {
            throw InvalidInput.badRequest(name, "must be * or a list of quoted entity tags");
        }
        return new EntityTags(false, tags);
    }
}
