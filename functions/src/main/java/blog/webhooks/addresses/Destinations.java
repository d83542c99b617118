package blog.webhooks.addresses;

import blog.codec.WebAddress;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where a webhook may lead. On the operator's own machine that is also the machine itself and its neighbours, and
/// plain
/// http; anywhere else whoever makes a webhook could have a function call what only the function can reach.
public record Destinations(boolean ownMachine) {
    public static final int LONGEST = 2048;

    private static final int HTTPS = 443;
    private static final int HTTP = 80;
    private static final int FIRST_FREE = 1024;
    private static final int LAST = 65_535;
    private static final Pattern PRINTABLE = Pattern.compile("[!-~]+");
    /// As those end that some reader would take for an address: `127.1`, `0x7f000001`, `017700000001`.
    private static final Pattern NUMERIC = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0[xX][0-9a-fA-F]*)\\.?");
    private static final Pattern OCTETS = Pattern.compile("(?:(?:0|[1-9][0-9]{0,2})\\.){3}(?:0|[1-9][0-9]{0,2})");

    /// What is wrong with an address, as far as it says so itself: what its name stands for is asked when it is used.
    public Optional<String> complaint(String url) {
        Optional<URI> parsed = PRINTABLE.matcher(url).matches()
                ? WebAddress.parse(url).filter(uri -> uri.getHost() != null)
                : Optional.empty();
        if (url.length() > LONGEST) {
            return Optional.of("must have at most " + LONGEST + " characters");
        }
        return parsed.isEmpty()
                ? Optional.of("must be an absolute address with a host, in ASCII, such as https://example.org/hook")
                : complaint(parsed.get());
    }

    private Optional<String> complaint(URI url) {
        boolean secure = "https".equalsIgnoreCase(url.getScheme());
        if (!secure && !ownMachine) {
            return Optional.of("must begin with https://");
        }
        if (url.getRawUserInfo() != null) {
            return Optional.of("must have no user and no password");
        }
        if (url.getRawFragment() != null) {
            return Optional.of("must have no fragment");
        }
        int port = port(url);
        if (port > LAST || (port < FIRST_FREE && port != HTTPS && !(ownMachine && port == HTTP))) {
            return Optional.of("must have the port 443 or one from 1024 to 65535");
        }
        return complaintOfHost(url.getHost().toLowerCase(Locale.ROOT));
    }

    private Optional<String> complaintOfHost(String host) {
        boolean bracketed = host.startsWith("[");
        if (!bracketed
                && NUMERIC.matcher(host).matches()
                && !OCTETS.matcher(host).matches()) {
            return Optional.of("must have a name, or an address in its usual form");
        }
        try {
            boolean literal = bracketed || OCTETS.matcher(host).matches();
            boolean local = host.matches("(?:.*\\.)?localhost\\.?");
            return (literal && !takes(InetAddress.getByName(host))) || (local && !ownMachine)
                    ? Optional.of("must lead to a public address")
                    : Optional.empty();
        } catch (UnknownHostException _) {
            return Optional.of("must have a host");
        }
    }

    /// The port that an address leads to.
    public static int port(URI url) {
        if (url.getPort() >= 0) {
            return url.getPort();
        }
        return "https".equalsIgnoreCase(url.getScheme()) ? HTTPS : HTTP;
    }

    /// Those that a host stands for, if something may be sent to every one of them; [ForbiddenAddress] when to any of
    /// them not, so
    /// that none is tried after another.
    public List<InetAddress> judged(String host, Names names) throws UnknownHostException {
        List<InetAddress> found = List.of(names.of(host));
        for (InetAddress address : found) {
            if (!takes(address)) {
                throw new ForbiddenAddress(host);
            }
        }
        if (found.isEmpty()) {
            throw new UnknownHostException(host);
        }
        return found;
    }

    private boolean takes(InetAddress address) {
        return switch (Range.of(address)) {
            case PUBLIC -> true;
            case OWN -> ownMachine;
            case NONE -> false;
        };
    }
}
