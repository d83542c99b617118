package blog.cli.comments;

import blog.codec.Ulid;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which comments a file has, in its order, and what answers what; fifty bytes for each, for there may be a
/// million. A comment is meant by its place in the file, from 0; -1 is none.
final class Threads {
    static final int NONE = -1;
    /// A chain of answers of which each stands before what it answers is broken off here.
    private static final int MOST_ROUNDS = 100;

    private static final int FIRST_SIZE = 1 << 10;
    private static final int UNKNOWN = -2;
    private static final int ON_THE_WAY = -3;

    private int size;
    /// Two numbers of its own id here, one of its id in the file, and one of its parent's there.
    private long[] numbers = new long[4 * FIRST_SIZE];
    private int[] posts = new int[FIRST_SIZE];
    private int[] parents = new int[FIRST_SIZE];
    private byte[] rounds = new byte[FIRST_SIZE];
    private int[] answered = new int[0];

    /// The next one; without an id of ours it is left out.
    void add(String foreign, String parent, int post, @Nullable String id) {
        if (size == posts.length) {
            numbers = Arrays.copyOf(numbers, 8 * size);
            posts = Arrays.copyOf(posts, 2 * size);
            parents = Arrays.copyOf(parents, 2 * size);
            rounds = Arrays.copyOf(rounds, 2 * size);
        }
        if (id != null) {
            UUID uuid = Ulid.uuid(id);
            numbers[4 * size] = uuid.getMostSignificantBits();
            numbers[4 * size + 1] = uuid.getLeastSignificantBits();
            rounds[size] = 1;
        }
        numbers[4 * size + 2] = PlaceIndex.number(foreign);
        numbers[4 * size + 3] = parent.isEmpty() ? 0 : PlaceIndex.number(parent);
        posts[size] = post;
        size++;
    }

    /// Leaves out all comments on this post; how many these were.
    int leaveOut(int post) {
        int count = 0;
        for (int place = 0; place < size; place++) {
            if (posts[place] == post && rounds[place] > 0) {
                rounds[place] = 0;
                count++;
            }
        }
        return count;
    }

    /// When all are there: finds what each one answers, and has none sent before that.
    void tie() {
        var places = new PlaceIndex(size);
        for (int place = size - 1; place >= 0; place--) {
            places.put(numbers[4 * place + 2], place);
        }
        for (int place = 0; place < size; place++) {
            int above = numbers[4 * place + 3] == 0 ? NONE : places.find(numbers[4 * place + 3]);
            parents[place] = above != NONE && posts[above] == posts[place] ? above : NONE;
        }
        answered = new int[size];
        Arrays.fill(answered, UNKNOWN);
        var path = new int[size];
        for (int place = 0; place < size; place++) {
            climb(place, path);
        }
    }

    /// Goes up the chain as far as it is not known yet, and down again. One that comes back to itself is cut
    /// there.
    private void climb(int from, int[] path) {
        int length = 0;
        int place = from;
        while (place != NONE && answered[place] == UNKNOWN) {
            answered[place] = ON_THE_WAY;
            path[length++] = place;
            place = parents[place];
        }
        if (place != NONE && answered[place] == ON_THE_WAY) {
            parents[path[length - 1]] = NONE;
        }
        while (length > 0) {
            place = path[--length];
            int above = parents[place];
            answered[place] = above == NONE || rounds[above] > 0 ? above : answered[above];
            if (rounds[place] > 0 && answered[place] != NONE) {
                int later = answered[place] > place ? 1 : 0;
                rounds[place] = (byte) Math.min(MOST_ROUNDS, rounds[answered[place]] + later);
            }
        }
    }

    /// The nearest comment above it that is not left out.
    int parent(int place) {
        return answered[place];
    }

    /// Whether what it answers in the file is left out, or not in it.
    boolean hasLostItsParent(int place) {
        return numbers[4 * place + 3] != 0 && (parents[place] == NONE || answered[place] != parents[place]);
    }

    int size() {
        return size;
    }

    /// In which reading of the file it is sent, from 1; 0 for one that is left out.
    int round(int place) {
        return rounds[place];
    }

    int rounds() {
        int most = 0;
        for (int place = 0; place < size; place++) {
            most = Math.max(most, rounds[place]);
        }
        return most;
    }

    /// Its id in our blog.
    String id(int place) {
        long high = numbers[4 * place];
        byte[] bits = ByteBuffer.allocate(Long.BYTES + Short.BYTES)
                .putShort((short) high)
                .putLong(numbers[4 * place + 1])
                .array();
        return Ulid.of(Instant.ofEpochMilli(high >>> Short.SIZE), bits);
    }
}
