package blog.local.gateway;

/// Something else listens there already.
public final class PortInUse extends RuntimeException {
    PortInUse(String host, int port, Throwable cause) {
        super("port " + port + " of " + host + " is in use; choose another with --port", cause);
    }
}
