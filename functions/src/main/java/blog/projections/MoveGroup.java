package blog.projections;

import blog.posts.lists.PostPlaces;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Posts whose only moves one transaction takes. A tag that several of them have is one item of it, so they have to
/// spell it alike.
final class MoveGroup {
    private static final int MOST_ITEMS = 100;
    /// DynamoDB takes four times as much; sizes are reckoned roughly.
    private static final int MOST_BYTES = 1024 * 1024;

    private final List<Look> looks = new ArrayList<>();
    private final List<Move> moves = new ArrayList<>();
    private final Map<String, String> spellings = new HashMap<>();
    private int writes;
    private int bytes;

    List<Look> looks() {
        return List.copyOf(looks);
    }

    List<Move> moves() {
        return List.copyOf(moves);
    }

    void clear() {
        looks.clear();
        moves.clear();
        spellings.clear();
        writes = 0;
        bytes = 0;
    }

    /// Whether the post could join; the first one always can.
    boolean add(Look look, Move move) {
        Map<String, String> more = spellings(move);
        boolean alike = more.entrySet().stream()
                .allMatch(tag -> tag.getValue().equals(spellings.getOrDefault(tag.getKey(), tag.getValue())));
        long newTags = more.keySet().stream()
                .filter(tag -> !spellings.containsKey(tag))
                .count();
        int itemsThen = writes + 1 + move.step().changes().size() + (int) newTags;
        int bytesThen = bytes + move.bytes();
        if (!looks.isEmpty() && (!alike || itemsThen > MOST_ITEMS || bytesThen > MOST_BYTES)) {
            return false;
        }
        looks.add(look);
        moves.add(move);
        spellings.putAll(more);
        writes = itemsThen;
        bytes = bytesThen;
        return true;
    }

    private static Map<String, String> spellings(Move move) {
        var spellings = new HashMap<String, String>();
        for (Step.Change change : move.step().changes()) {
            if (change.place().isSpelling() && change.delta() != 0) {
                spellings.put(
                        change.place().partition().substring(PostPlaces.TAG.length()),
                        change.place().spelled());
            }
        }
        return spellings;
    }
}
