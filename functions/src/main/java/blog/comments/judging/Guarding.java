package blog.comments.judging;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an operator decides about spam: which guards there are, how many comments an hour a block of addresses may
/// send (0 for any number), and what words speak against a comment.
public record Guarding(Set<Layer> layers, int perHour, List<String> words) {
    public static final String GUARDS = "BLOG_COMMENT_GUARDS";
    public static final String PER_HOUR = "BLOG_COMMENTS_PER_HOUR";
    public static final String WORDS = "BLOG_COMMENT_WORDS";

    private static final int USUALLY_PER_HOUR = 20;
    private static final int MOST_PER_HOUR = 1_000_000;
    private static final int REACTIONS_FOR_A_COMMENT = 10;

    /// Such as nobody writes about who is not paid for it.
    private static final List<String> USUAL_WORDS = List.of(
            "viagra",
            "cialis",
            "levitra",
            "tramadol",
            "online casino",
            "slot online",
            "judi online",
            "betting tips",
            "payday loan",
            "payday loans",
            "quick loan",
            "essay writing service",
            "replica watches",
            "buy followers",
            "cheap backlinks",
            "guest post service",
            "seo services",
            "escort service",
            "call girls",
            "crypto recovery",
            "recovery expert",
            "guaranteed profit",
            "forex signals",
            "double your bitcoin",
            "spell caster",
            "work from home and earn");

    public static final Guarding USUAL = new Guarding(EnumSet.allOf(Layer.class), USUALLY_PER_HOUR, USUAL_WORDS);

    public Guarding {
        layers = Set.copyOf(layers);
        words = List.copyOf(words);
    }

    public boolean has(Layer layer) {
        return layers.contains(layer);
    }

    /// How many reactions an hour a block of addresses may leave and take back, 0 for any number: they are clicks, so
    /// more than comments.
    public int reactionsPerHour() {
        return has(Layer.RATE) ? perHour * REACTIONS_FOR_A_COMMENT : 0;
    }

    /// Throws IllegalArgumentException with a sentence that names the variable that is wrong.
    public static Guarding from(Map<String, String> environment) {
        return new Guarding(
                layers(environment.get(GUARDS)), perHour(environment.get(PER_HOUR)), words(environment.get(WORDS)));
    }

    private static Set<Layer> layers(@Nullable String names) {
        try {
            return names == null ? USUAL.layers() : Layer.of(names);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(GUARDS + " " + e.getMessage(), e);
        }
    }

    private static int perHour(@Nullable String number) {
        if (number == null) {
            return USUALLY_PER_HOUR;
        }
        if (!number.matches("[0-9]{1,7}") || Integer.parseInt(number) > MOST_PER_HOUR) {
            throw new IllegalArgumentException(
                    PER_HOUR + " must be a whole number from 0 to " + MOST_PER_HOUR + ", not " + number);
        }
        return Integer.parseInt(number);
    }

    /// With commas between; an empty list is none.
    private static List<String> words(@Nullable String list) {
        return list == null
                ? USUAL_WORDS
                : Arrays.stream(list.split(","))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList();
    }
}
