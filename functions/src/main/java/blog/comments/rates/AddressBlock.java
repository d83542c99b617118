package blog.comments.rates;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.HexFormat;

/// Where a client is, as roughly as one subscriber of a provider is told from the next: the first 24 bits of an IPv4
/// address, the first 56 of an IPv6 one. What cannot be read as either is all one block. No name is ever looked up.
record AddressBlock(String text) {
    private static final AddressBlock UNREADABLE = new AddressBlock("unreadable");
    private static final int V4_BYTES = 3;
    private static final int V6_BYTES = 7;

    /// An IPv4 address that is written as an IPv6 one (RFC 4291 §2.5.5.2) is read as what it is.
    static AddressBlock of(String address) {
        try {
            InetAddress read = InetAddress.ofLiteral(address);
            return read instanceof Inet4Address
                    ? new AddressBlock("4 " + HexFormat.of().formatHex(read.getAddress(), 0, V4_BYTES))
                    : new AddressBlock("6 " + HexFormat.of().formatHex(read.getAddress(), 0, V6_BYTES));
        } catch (IllegalArgumentException _) {
            return UNREADABLE;
        }
    }
}
