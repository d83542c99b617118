package blog.webhooks.addresses;

import java.net.InetAddress;
import java.net.UnknownHostException;

/// Addresses that begin with the same `bits`, as CIDR writes them: `10.0.0.0/8`. It holds none of the other family.
record Network(byte[] start, int bits) {
    static Network of(String cidr) {
        int slash = cidr.indexOf('/');
        try {
            // An address asks nobody.
            byte[] start = InetAddress.getByName(cidr.substring(0, slash)).getAddress();
            return new Network(start, Integer.parseInt(cidr.substring(slash + 1)));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(cidr, e);
        }
    }

    boolean holds(byte[] address) {
        if (address.length != start.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if (((address[bit / Byte.SIZE] ^ start[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
