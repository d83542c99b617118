package blog.suite;

import com.atlassian.oai.validator.interaction.ApiOperationResolver;
import com.atlassian.oai.validator.model.ApiOperationMatch;
import com.atlassian.oai.validator.model.Request.Method;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The operations of the contract, by their ids, and what they may answer.
final class Operations {
    private final OpenAPI contract;
    private final ApiOperationResolver resolver;

    private Operations(OpenAPI contract) {
        this.contract = contract;
        this.resolver = new ApiOperationResolver(contract, "/", false);
    }

    static Operations of(String openApi) {
        return new Operations(new OpenAPIV3Parser().readContents(openApi).getOpenAPI());
    }

    /// That of a request; none where the contract has no such path or method.
    Optional<String> of(String method, String path) {
        return Stream.of(Method.values())
                .filter(known -> known.name().equals(method))
                .map(known -> resolver.findApiOperation(path.split("\\?", 2)[0], known))
                .filter(ApiOperationMatch::isOperationAllowed)
                .map(match -> match.getApiOperation().getOperation().getOperationId())
                .findFirst();
    }

    /// Those of a target that has these settings.
    Set<String> ids(Set<String> settings) {
        return operations()
                .filter(operation -> isThere(operation, settings))
                .map(Operation::getOperationId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Every status that some operation may answer with.
    Set<Integer> statuses() {
        return operations()
                .flatMap(operation -> operation.getResponses().keySet().stream())
                .map(Integer::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isThere(Operation operation, Set<String> settings) {
        Map<String, Object> extensions = operation.getExtensions();
        return extensions == null
                || !(extensions.get("x-setting") instanceof String setting)
                || settings.contains(setting);
    }

    private Stream<Operation> operations() {
        return contract.getPaths().values().stream().flatMap(path -> path.readOperations().stream());
    }
}
