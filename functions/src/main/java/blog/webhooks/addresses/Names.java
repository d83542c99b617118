package blog.webhooks.addresses;

import java.net.InetAddress;
import java.net.UnknownHostException;

/// What names stand for at this moment.
@FunctionalInterface
public interface Names {
    InetAddress[] of(String host) throws UnknownHostException;
}
