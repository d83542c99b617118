package blog.local.gateway;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.ProxyRequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.RequestIdentity;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The event that REST API v1 makes of a request, with `*/*` among the API's binary media types: every body comes
/// base64-encoded.
final class ProxyEvent {
    static final String STAGE = "v1";
    private static final String ACCOUNT = "000000000000";
    private static final String API = "local";
    private static final DateTimeFormatter REQUEST_TIME =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);
    /// What concerns one connection and not the next, and what the gateway sets itself.
    private static final Set<String> DROPPED = caseInsensitive(
            "connection",
            "content-length",
            "expect",
            "keep-alive",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "x-forwarded-port",
            "x-forwarded-proto");

    private ProxyEvent() {}

    static APIGatewayProxyRequestEvent of(
            Incoming request, Target target, Map<String, List<String>> query, String requestId, Instant now) {
        Map<String, List<String>> headers = headers(request);
        String path = request.path().substring(STAGE.length() + 1);
        return new APIGatewayProxyRequestEvent()
                .withResource(target.resource())
                .withPath(path.isEmpty() ? "/" : path)
                .withHttpMethod(request.method())
                .withHeaders(last(headers))
                .withMultiValueHeaders(headers)
                .withQueryStringParameters(query.isEmpty() ? null : last(query))
                .withMultiValueQueryStringParameters(query.isEmpty() ? null : query)
                .withPathParameters(target.pathParameters().isEmpty() ? null : target.pathParameters())
                .withRequestContext(context(request, target, requestId, now))
                .withBody(
                        request.body().length == 0 ? null : Base64.getEncoder().encodeToString(request.body()))
                .withIsBase64Encoded(request.body().length > 0);
    }

    private static Map<String, List<String>> headers(Incoming request) {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        for (Header header : request.headers()) {
            if (!DROPPED.contains(header.name())) {
                headers.computeIfAbsent(header.name(), _ -> new ArrayList<>(1)).add(header.value());
            }
        }
        List<String> forwarded = headers.getOrDefault("X-Forwarded-For", List.of());
        String client = request.remoteAddress();
        headers.put(
                "X-Forwarded-For",
                List.of(forwarded.isEmpty() ? client : String.join(", ", forwarded) + ", " + client));
        headers.put("X-Forwarded-Port", List.of(Integer.toString(request.port())));
        headers.put("X-Forwarded-Proto", List.of("http"));
        return headers;
    }

    private static Map<String, String> last(Map<String, List<String>> values) {
        var last = new TreeMap<String, String>();
        values.forEach((name, all) -> last.put(name, all.getLast()));
        return last;
    }

    private static ProxyRequestContext context(Incoming request, Target target, String requestId, Instant now) {
        String domain = withoutPort(request.header("Host").orElse("localhost"));
        return new ProxyRequestContext()
                .withResourceId(Integer.toHexString(target.resource().hashCode()))
                .withResourcePath(target.resource())
                .withHttpMethod(request.method())
                .withExtendedRequestId(requestId)
                .withRequestTime(REQUEST_TIME.format(now))
                .withPath(request.path())
                .withAccountId(ACCOUNT)
                .withProtocol(request.protocol())
                .withStage(STAGE)
                .withDomainPrefix(domain.split("\\.", 2)[0])
                .withRequestTimeEpoch(now.toEpochMilli())
                .withRequestId(requestId)
                .withIdentity(new RequestIdentity()
                        .withSourceIp(request.remoteAddress())
                        .withUserAgent(request.header("User-Agent").orElse(null)))
                .withDomainName(domain)
                .withApiId(API);
    }

    private static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        boolean port = colon >= 0 && host.chars().skip(colon + 1L).allMatch(c -> c >= '0' && c <= '9');
        return port ? host.substring(0, colon) : host;
    }

    private static Set<String> caseInsensitive(String... names) {
        var set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(List.of(names));
        return set;
    }
}
