package blog.codec;

import org.jspecify.annotations.Nullable;

/// A text as it is stored, gzipped. It is unpacked once at most, and not at all for whoever has made it.
public final class Packed {
    private final byte[] bytes;
    private byte @Nullable [] plain;

    private Packed(byte[] bytes, byte @Nullable [] plain) {
        this.bytes = bytes;
        this.plain = plain;
    }

    public static Packed of(byte[] plain) {
        return new Packed(Gzip.pack(plain), plain);
    }

    /// What lies packed already; the bytes are not copied, nobody may change them.
    public static Packed stored(byte[] bytes) {
        return new Packed(bytes, null);
    }

    /// The bytes as they are stored; nobody may change them.
    public byte[] bytes() {
        return bytes;
    }

    /// The text itself; nobody may change it.
    public byte[] plain() {
        byte[] unpacked = plain == null ? Gzip.unpack(bytes) : plain;
        plain = unpacked;
        return unpacked;
    }
}
