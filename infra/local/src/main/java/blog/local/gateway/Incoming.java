package blog.local.gateway;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One HTTP request as it came off the wire: path and query still percent-encoded, header lines in their order. A body
/// over the gateway's limit is cut one byte behind it.
public record Incoming(
        String method,
        String path,
        @Nullable String query,
        String protocol,
        List<Header> headers,
        byte[] body,
        String remoteAddress,
        int port) {

    public Incoming {
        headers = List.copyOf(headers);
    }

    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }
}
