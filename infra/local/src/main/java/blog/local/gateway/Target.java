package blog.local.gateway;

import java.util.Map;

/// Where a request goes: the API's resource, the path parameters as they were sent, and the function by its name in the
/// contract.
record Target(String resource, Map<String, String> pathParameters, String function) {
    Target {
        pathParameters = Map.copyOf(pathParameters);
    }
}
