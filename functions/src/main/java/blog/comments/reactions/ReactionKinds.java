package blog.comments.reactions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which reactions readers may leave: `like`, and what an operator adds.
public record ReactionKinds(List<String> words) {
    public static final String REACTIONS = "BLOG_REACTIONS";
    public static final ReactionKinds USUAL = new ReactionKinds(List.of("like"));

    private static final int MOST_MORE = 4;
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]{0,19}");

    public ReactionKinds {
        words = List.copyOf(words);
    }

    /// Throws IllegalArgumentException with a sentence that names the variable that is wrong.
    public static ReactionKinds from(Map<String, String> environment) {
        return of(environment.getOrDefault(REACTIONS, ""));
    }

    /// Words with commas or spaces between them.
    public static ReactionKinds of(String list) {
        List<String> more = Stream.of(list.split("[,\\s]+"))
                .filter(word -> !word.isEmpty() && !word.equals("like"))
                .distinct()
                .toList();
        if (more.size() > MOST_MORE
                || !more.stream().allMatch(word -> WORD.matcher(word).matches())) {
            throw new IllegalArgumentException(REACTIONS + " must be up to " + MOST_MORE
                    + " words of lower-case letters, digits and hyphens, besides like, not " + list);
        }
        var all = new ArrayList<>(USUAL.words);
        all.addAll(more);
        return new ReactionKinds(all);
    }
}
