package blog.aws.api;

import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awscdk.services.apigateway.GatewayResponseOptions;
import software.amazon.awscdk.services.apigateway.ResponseType;
import software.amazon.awscdk.services.apigateway.SpecRestApi;

/// What the gateway says when no function is asked: problems like the functions' own, for browsers too.
record GatewayProblems(SpecRestApi api) {
    private static final Map<String, String> HEADERS = Map.of(
            "Access-Control-Allow-Origin", "'*'",
            "Access-Control-Expose-Headers", "'ETag, Link, Location, Retry-After'",
            "Cache-Control", "'no-store'",
            "Content-Type", "'application/problem+json'",
            "X-Content-Type-Options", "'nosniff'");

    /// The gateway names the missing ones, all of them names of the contract.
    private static final String MISSING =
            ",\"errors\":[{\"field\":\"query\",\"detail\":\"$context.error.validationErrorString\"}]";

    void add() {
        add(ResponseType.THROTTLED, 429, "Too Many Requests", "There are too many requests just now.", 1);
        add(ResponseType.QUOTA_EXCEEDED, 429, "Too Many Requests", "There were too many requests.", 3600);
        add(ResponseType.REQUEST_TOO_LARGE, 413, "Content Too Large", "The body has more than 10 MB.", 0);
        add(ResponseType.WAF_FILTERED, 403, "Forbidden", "The request looks like an attack.", 0);
        // Every path takes every method that the gateway knows, so this one it has never heard of.
        add(ResponseType.MISSING_AUTHENTICATION_TOKEN, 501, "Not Implemented", "Nobody knows this method.", 0);
        add(
                ResponseType.BAD_REQUEST_PARAMETERS,
                400,
                problem(400, "Bad Request", "A parameter is missing.", MISSING),
                0);
        add(ResponseType.INTEGRATION_TIMEOUT, 504, "Gateway Timeout", "The answer took too long.", 2);
        add(ResponseType.INTEGRATION_FAILURE, 503, "Service Unavailable", "Nothing answers just now.", 2);
        add(ResponseType.DEFAULT_4_XX, 0, "Bad Request", "The gateway does not take this request.", 0);
        add(ResponseType.DEFAULT_5_XX, 0, "Internal Server Error", "The gateway could not answer.", 0);
    }

    /// A status of 0 leaves the gateway's own; a pause of 0 seconds promises nothing.
    private void add(ResponseType type, int status, String title, String detail, int pause) {
        add(type, status, problem(status, title, detail, ""), pause);
    }

    private void add(ResponseType type, int status, String problem, int pause) {
        var headers = new LinkedHashMap<>(HEADERS);
        if (pause > 0) {
            headers.put("Retry-After", "'" + pause + "'");
        }
        api.addGatewayResponse(
                type.getResponseType(),
                GatewayResponseOptions.builder()
                        .type(type)
                        .statusCode(status == 0 ? null : Integer.toString(status))
                        .responseHeaders(headers)
                        .templates(Map.of("application/json", problem))
                        .build());
    }

    /// The gateway fills in templates, so nothing else could write this JSON; all that is ours in it is constant.
    private static String problem(int status, String title, String detail, String more) {
        String known = status == 0 ? "" : "\"status\":" + status + ",";
        return "{\"type\":\"about:blank\",\"title\":\"%s\",%s\"detail\":\"%s\"%s}"
                .formatted(title, known, detail, more);
    }
}
