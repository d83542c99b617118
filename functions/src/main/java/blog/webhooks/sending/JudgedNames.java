package blog.webhooks.sending;

import blog.webhooks.addresses.Destinations;
import blog.webhooks.addresses.Names;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/// Tells the client, and this client alone, the addresses of a host that something may be sent to: what is judged here
/// is what is connected to, since nobody asks again.
record JudgedNames(Destinations destinations, Names names) implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return destinations.judged(host, names).toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
