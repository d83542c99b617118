package blog.comments.judging;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// The guards that an operator may leave out, from the cheapest on.
public enum Layer {
    FORM,
    PROOF,
    RATE,
    SCORE;

    /// Of names with spaces between; throws IllegalArgumentException with a sentence about another one.
    static Set<Layer> of(String names) {
        var layers = EnumSet.noneOf(Layer.class);
        for (String name : names.strip().split("\\s+")) {
            if (!name.isEmpty()) {
                layers.add(named(name));
            }
        }
        return layers;
    }

    private static Layer named(String name) {
        for (Layer layer : values()) {
            if (layer.name().toLowerCase(Locale.ROOT).equals(name)) {
                return layer;
            }
        }
        throw new IllegalArgumentException("must be some of form, proof, rate and score, not " + name);
    }
}
