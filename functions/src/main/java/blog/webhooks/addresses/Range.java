package blog.webhooks.addresses;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Whom an address can lead to, by the registries of IANA for special purposes (RFC 6890 and its successors).
enum Range {
    /// Anybody on the internet.
    PUBLIC,
    /// This machine and those beside it.
    OWN,
    /// Nobody who may be told anything: links, groups, tests, documentation, metadata of clouds, networks of providers.
    NONE;

    private static final List<Network> OWN_V4 =
            networks("10.0.0.0/8", "127.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16");
    private static final List<Network> NONE_V4 = networks(
            "0.0.0.0/8",
            "100.64.0.0/10",
            "169.254.0.0/16",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    private static final List<Network> OWN_V6 = networks("::1/128", "fc00::/7");
    /// All of it that is in use: what lies elsewhere is none of the internet's.
    private static final Network UNICAST = Network.of("2000::/3");
    /// Teredo, benchmarks and other protocols' own; documentation.
    private static final List<Network> NONE_V6 = networks("2001::/23", "2001:db8::/32", "3fff::/20");

    private static final int V4_LENGTH = 4;
    private static final int V6_LENGTH = 16;
    /// Where addresses of IPv6 have one of IPv4 within, which is where they lead to.
    private static final List<Wrapping> WRAPPINGS = List.of(
            new Wrapping(Network.of("::/96"), 12),
            new Wrapping(new Network(mapped(), 96), 12),
            new Wrapping(Network.of("64:ff9b::/96"), 12),
            new Wrapping(Network.of("2002::/16"), 2));

    private record Wrapping(Network network, int offset) {}

    static Range of(InetAddress address) {
        return of(address.getAddress());
    }

    /// Of the bytes of an address of either family.
    static Range of(byte[] address) {
        return address.length == V4_LENGTH ? ofV4(address) : ofV6(address);
    }

    private static Range ofV4(byte[] address) {
        if (isIn(OWN_V4, address)) {
            return OWN;
        }
        return isIn(NONE_V4, address) ? NONE : PUBLIC;
    }

    private static Range ofV6(byte[] address) {
        if (isIn(OWN_V6, address)) {
            return OWN;
        }
        for (Wrapping wrapping : WRAPPINGS) {
            if (wrapping.network().holds(address)) {
                return ofV4(Arrays.copyOfRange(address, wrapping.offset(), wrapping.offset() + V4_LENGTH));
            }
        }
        return UNICAST.holds(address) && !isIn(NONE_V6, address) ? PUBLIC : NONE;
    }

    private static boolean isIn(List<Network> networks, byte[] address) {
        return networks.stream().anyMatch(network -> network.holds(address));
    }

    private static List<Network> networks(String... cidrs) {
        return Stream.of(cidrs).map(Network::of).toList();
    }

    /// `::ffff:0:0`, which Java would take for an address of IPv4.
    private static byte[] mapped() {
        byte[] start = new byte[V6_LENGTH];
        start[10] = (byte) 0xff;
        start[11] = (byte) 0xff;
        return start;
    }
}
