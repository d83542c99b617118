package blog.aws.api;

import java.util.LinkedHashMap;
import java.util.Map;

/// What the gateway says when no function is asked: problems like the functions' own, for browsers too. They are a
/// part of the document, since an import drops those that were added beside it (aws-cdk#28652).
final class GatewayProblems {
    private static final Map<String, String> HEADERS = Map.of(
            "Access-Control-Allow-Origin", "'*'",
            "Access-Control-Expose-Headers", "'ETag, Link, Location, Retry-After'",
            "Cache-Control", "'no-store'",
            "Content-Type", "'application/problem+json'",
            "X-Content-Type-Options", "'nosniff'");

    /// The gateway names the missing ones, all of them names of the contract.
    private static final String MISSING =
            ",\"errors\":[{\"field\":\"query\",\"detail\":\"$context.error.validationErrorString\"}]";

    private final Map<String, Object> responses = new LinkedHashMap<>();

    private GatewayProblems() {}

    /// By the gateway's own names for what went wrong.
    static Map<String, Object> all() {
        var problems = new GatewayProblems();
        problems.addAll();
        return problems.responses;
    }

    private void addAll() {
        add("THROTTLED", 429, "Too Many Requests", "There are too many requests just now.", 1);
        add("QUOTA_EXCEEDED", 429, "Too Many Requests", "There were too many requests.", 3600);
        add("REQUEST_TOO_LARGE", 413, "Content Too Large", "The body has more than some 4.7 MB.", 0);
        add("WAF_FILTERED", 403, "Forbidden", "The firewall does not let this request pass.", 0);
        // Every path takes every method that the gateway knows, so this one it has never heard of.
        add("MISSING_AUTHENTICATION_TOKEN", 501, "Not Implemented", "Nobody knows this method.", 0);
        add("BAD_REQUEST_PARAMETERS", 400, problem(400, "Bad Request", "A parameter is missing.", MISSING), 0);
        add("INTEGRATION_TIMEOUT", 504, "Gateway Timeout", "The answer took too long.", 2);
        add("INTEGRATION_FAILURE", 503, "Service Unavailable", "Nothing answers just now.", 2);
        add("DEFAULT_4XX", 0, "Bad Request", "The gateway does not take this request.", 0);
        add("DEFAULT_5XX", 0, "Internal Server Error", "The gateway could not answer.", 0);
    }

    /// A status of 0 leaves the gateway's own; a pause of 0 seconds promises nothing.
    private void add(String type, int status, String title, String detail, int pause) {
        add(type, status, problem(status, title, detail, ""), pause);
    }

    private void add(String type, int status, String problem, int pause) {
        var headers = new LinkedHashMap<String, Object>();
        HEADERS.forEach((name, value) -> headers.put("gatewayresponse.header." + name, value));
        if (pause > 0) {
            headers.put("gatewayresponse.header.Retry-After", "'" + pause + "'");
        }
        var response = new LinkedHashMap<String, Object>();
        if (status != 0) {
            response.put("statusCode", Integer.toString(status));
        }
        response.put("responseParameters", headers);
        response.put("responseTemplates", Map.of("application/json", problem));
        responses.put(type, response);
    }

    /// The gateway fills in templates, so nothing else could write this JSON; all that is ours in it is constant.
    private static String problem(int status, String title, String detail, String more) {
        String known = status == 0 ? "" : "\"status\":" + status + ",";
        return "{\"type\":\"about:blank\",\"title\":\"%s\",%s\"detail\":\"%s\"%s}"
                .formatted(title, known, detail, more);
    }
}
