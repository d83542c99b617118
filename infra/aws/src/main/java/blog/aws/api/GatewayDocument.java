package blog.aws.api;

import blog.aws.api.Contract.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The contract as API Gateway imports it, every operation with its integration. What the contract does not have goes
/// to the reader, on every path and beside them, so that 404, 405 and `Allow` are the project's own.
final class GatewayDocument {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)\\+?}");
    private static final String FALLBACK = "reader";
    private static final String ANY = "x-amazon-apigateway-any-method";
    private static final String VALIDATOR = "x-amazon-apigateway-request-validator";

    private final Contract contract;
    private final Function<String, String> uris;

    /// `uris` are the integrations' addresses by function.
    GatewayDocument(Contract contract, Function<String, String> uris) {
        this.contract = contract;
        this.uris = uris;
    }

    Map<String, Object> build(String title) {
        var paths = new LinkedHashMap<String, Object>();
        contract.byPath().forEach((path, operations) -> paths.put(path, path(path, operations)));
        paths.put("/", Map.of(ANY, method("/", FALLBACK)));
        paths.put("/{proxy+}", Map.of(ANY, method("/{proxy+}", FALLBACK)));
        return sorted(Map.of(
                "openapi",
                "3.0.1",
                "info",
                Map.of("title", title, "version", "1"),
                "paths",
                paths,
                "x-amazon-apigateway-gateway-responses",
                GatewayProblems.all(),
                "x-amazon-apigateway-request-validators",
                Map.of("parameters", Map.of("validateRequestBody", false, "validateRequestParameters", true))));
    }

    /// The CDK deploys the API again when the document's text is another, be it by no more than the order of members.
    private static Map<String, Object> sorted(Map<?, ?> members) {
        var sorted = new TreeMap<String, Object>();
        members.forEach((name, value) -> sorted.put((String) name, ordered(value)));
        return sorted;
    }

    private static Object ordered(Object value) {
        return switch (value) {
            case Map<?, ?> members -> sorted(members);
            case List<?> values -> values.stream().map(GatewayDocument::ordered).toList();
            default -> value;
        };
    }

    private Map<String, Object> path(String path, List<Operation> operations) {
        var methods = new LinkedHashMap<String, Object>();
        for (Operation operation : operations) {
            Map<String, Object> method = method(path, operation);
            methods.put(operation.method(), method);
            if (operation.method().equals("get")) {
                methods.put("head", method);
            }
        }
        methods.put(ANY, method(path, FALLBACK));
        return methods;
    }

    private Map<String, Object> method(String path, Operation operation) {
        var method = new LinkedHashMap<>(method(path, operation.function()));
        if (!operation.required().isEmpty()) {
            var parameters = new ArrayList<Object>(pathParameters(path));
            operation.required().forEach(name -> parameters.add(parameter("query", name)));
            method.put("parameters", parameters);
            method.put(VALIDATOR, "parameters");
        }
        return method;
    }

    private Map<String, Object> method(String path, String function) {
        return Map.of(
                "parameters",
                pathParameters(path),
                "responses",
                Map.of(),
                "x-amazon-apigateway-integration",
                Map.of("type", "aws_proxy", "httpMethod", "POST", "uri", uris.apply(function)));
    }

    private static List<Map<String, Object>> pathParameters(String path) {
        return PARAMETER
                .matcher(path)
                .results()
                .map((MatchResult found) -> parameter("path", found.group(1)))
                .toList();
    }

    private static Map<String, Object> parameter(String in, String name) {
        return Map.of("name", name, "in", in, "required", true, "schema", Map.of("type", "string"));
    }
}
