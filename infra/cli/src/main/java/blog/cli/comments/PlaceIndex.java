package blog.cli.comments;

import blog.codec.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Places in a file by numbers, without an object for each.
final class PlaceIndex {
    private final int[] places;
    private final long[] keys;

    PlaceIndex(int size) {
        int slots = Integer.highestOneBit(Math.max(8, size)) * 4;
        places = new int[slots];
        keys = new long[slots];
        Arrays.fill(places, Threads.NONE);
    }

    /// A number for an id; two of a million have the same one hardly ever. It is not 0.
    static long number(String id) {
        return ByteBuffer.wrap(Sha256.of(id.getBytes(StandardCharsets.UTF_8))).getLong() | 1;
    }

    /// The last one that was put for a key counts.
    void put(long key, int place) {
        int slot = slot(key);
        keys[slot] = key;
        places[slot] = place;
    }

    /// [Threads#NONE] where nothing was put.
    int find(long key) {
        return places[slot(key)];
    }

    /// Where the key is, or would be: the next free one from its own on.
    private int slot(long key) {
        int mask = places.length - 1;
        int slot = (int) (key >>> 1) & mask;
        while (places[slot] != Threads.NONE && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
