package blog.webhooks.sending;

import blog.webhooks.addresses.Destinations;
import blog.webhooks.addresses.Names;
import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.Timeout;

/// The client that receivers meet: it follows nothing, keeps nothing, tries nothing twice, goes straight, and takes the
/// bytes as they are. A connection serves one request, so that no frozen function wakes up with a dead one.
final class Receivers {
    static final Duration TIME = Duration.ofSeconds(5);

    private static final int MOST_CONNECTIONS = 200;

    private Receivers() {}

    static CloseableHttpClient client(Destinations destinations, Names names) {
        Timeout time = Timeout.of(TIME);
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new JudgedNames(destinations, names))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(time)
                        .setSocketTimeout(time)
                        .build())
                .setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(time).build())
                .setDefaultTlsConfig(
                        TlsConfig.custom().setHandshakeTimeout(time).build())
                .setMaxConnTotal(MOST_CONNECTIONS)
                .setMaxConnPerRoute(MOST_CONNECTIONS)
                .build();
        return HttpClientBuilder.create()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(time)
                        .setConnectionRequestTimeout(time)
                        .build())
                // One that knows of no proxy, whatever the environment says.
                .setRoutePlanner(new DefaultRoutePlanner(null))
                .setConnectionReuseStrategy((_, _, _) -> false)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .disableDefaultUserAgent()
                .build();
    }
}
