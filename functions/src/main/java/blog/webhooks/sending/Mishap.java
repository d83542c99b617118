package blog.webhooks.sending;

import blog.webhooks.addresses.ForbiddenAddress;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLException;

/// Why there was no answer, in words that tell nothing of what lies where.
enum Mishap {
    /// The address is none that a webhook may lead to.
    FORBIDDEN,
    UNKNOWN_HOST,
    /// There was no connection, or no whole answer, in time.
    TIMEOUT,
    REFUSED,
    TLS,
    /// The connection broke, or the answer was none of HTTP.
    BROKEN;

    static Mishap of(ExecutionException failure) {
        return switch (failure.getCause()) {
            case null -> BROKEN;
            case ForbiddenAddress _ -> FORBIDDEN;
            case UnknownHostException _ -> UNKNOWN_HOST;
            case InterruptedIOException _ -> TIMEOUT;
            case SSLException _ -> TLS;
            case ConnectException _ -> REFUSED;
            default -> BROKEN;
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
