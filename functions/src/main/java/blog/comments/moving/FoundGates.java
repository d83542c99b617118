package blog.comments.moving;

import blog.names.Slug;
import blog.posts.gate.Gate;
import blog.posts.gate.GateTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The gates of posts by any slug that leads to them.
record FoundGates(Map<Slug, Gate> gates) {
    private static final int MOST_MOVES = 5;

    static FoundGates of(GateTable table, Stream<Slug> slugs) {
        var known = new HashMap<Slug, Gate>();
        List<Slug> asked = slugs.distinct().toList();
        for (int i = 0; i < MOST_MOVES && !asked.isEmpty(); i++) {
            Map<Slug, Gate> found = table.findAll(asked);
            known.putAll(found);
            asked = found.values().stream()
                    .flatMap(gate -> Stream.ofNullable(gate.movedTo()))
                    .filter(slug -> !known.containsKey(slug))
                    .distinct()
                    .toList();
        }
        return new FoundGates(known);
    }

    /// Null where no post ever was.
    @Nullable
    Gate find(Slug slug) {
        return gates.get(slug(slug));
    }

    /// Where the post of this slug lies now.
    Slug slug(Slug slug) {
        Slug where = slug;
        for (int i = 0; i < MOST_MOVES; i++) {
            Gate gate = gates.get(where);
            if (gate == null || gate.movedTo() == null) {
                return where;
            }
            where = gate.movedTo();
        }
        return where;
    }
}
