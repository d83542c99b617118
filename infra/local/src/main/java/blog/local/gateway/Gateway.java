package blog.local.gateway;

import blog.http.Problem;
import blog.local.lambda.LocalContext;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The REST API with its one stage: makes the event, calls the function in this process, and makes an answer of what it
/// returns, within API Gateway's and Lambda's limits.
public final class Gateway {
    /// API Gateway's limit on a request.
    public static final int MAX_REQUEST_BYTES = 10 * 1024 * 1024;
    /// Lambda's limit on an event, and on an answer (which gets a little more).
    static final int MAX_EVENT_BYTES = 6 * 1024 * 1024;

    static final int MAX_ANSWER_BYTES = MAX_EVENT_BYTES + 100;

    private static final String BASE = "/" + ProxyEvent.STAGE;
    private static final Problem TOO_LARGE = Problem.of(413, "The request is larger than the gateway takes.");
    private static final Problem BAD_GATEWAY = Problem.of(502, "The function gave no usable answer.");

    private final Routes routes;
    private final Map<String, RequestStreamHandler> functions;
    private final Clock clock;
    private final Consumer<Throwable> failures;
    private final Traffic traffic = new Traffic();

    /// `functions` go by their names in the contract; `failures` is told of what a function throws.
    public Gateway(
            Routes routes, Map<String, RequestStreamHandler> functions, Clock clock, Consumer<Throwable> failures) {
        this.routes = routes;
        this.functions = Map.copyOf(functions);
        this.clock = clock;
        this.failures = failures;
    }

    public Traffic traffic() {
        return traffic;
    }

    /// Never throws.
    public Outgoing handle(Incoming request) {
        Outgoing answer = answer(request);
        traffic.count(request.method(), answer.status());
        return answer;
    }

    private Outgoing answer(Incoming request) {
        if (!request.path().equals(BASE) && !request.path().startsWith(BASE + "/")) {
            return Outgoing.forbidden();
        }
        if (request.body().length > MAX_REQUEST_BYTES) {
            return Outgoing.of(TOO_LARGE);
        }
        String queryString = request.query();
        Map<String, List<String>> query = queryString == null ? Map.of() : QueryString.parse(queryString);
        if (query == null) {
            return Outgoing.of(Problem.of(400, "The query is not percent-encoded UTF-8."));
        }
        Target target = routes.find(request.method(), request.path().substring(BASE.length()));
        String requestId = LocalContext.newId();
        byte[] event = EventJson.write(ProxyEvent.of(request, target, query, requestId, clock.instant()));
        if (event.length > MAX_EVENT_BYTES) {
            return Outgoing.of(TOO_LARGE);
        }
        return invoke(new LocalContext(target.function(), requestId), event);
    }

    private Outgoing invoke(LocalContext context, byte[] event) {
        RequestStreamHandler function = functions.get(context.functionName());
        if (function == null) {
            return Outgoing.of(BAD_GATEWAY);
        }
        try {
            var out = new ByteArrayOutputStream(4096);
            function.handleRequest(new ByteArrayInputStream(event), out, context);
            return out.size() > MAX_ANSWER_BYTES ? Outgoing.of(BAD_GATEWAY) : ProxyAnswer.parse(out.toByteArray());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            failures.accept(e);
            return Outgoing.of(BAD_GATEWAY);
        }
    }
}
