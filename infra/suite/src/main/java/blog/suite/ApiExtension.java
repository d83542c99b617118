package blog.suite;

import java.util.Optional;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestWatcher;

/// Gives every check a shelf of its own, closed after it, on one API client for the whole run.
final class ApiExtension implements ParameterResolver, AfterTestExecutionCallback, TestWatcher {
    private static final Namespace NAMESPACE = Namespace.create(ApiExtension.class);

    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType().equals(Shelf.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Api api = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Api.class, _ -> new Api(Target.from(context::getConfigurationParameter)), Api.class);
        return context.getStore(NAMESPACE).computeIfAbsent(Shelf.class, _ -> new Shelf(api), Shelf.class);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        Tally.of(context, NAMESPACE).ran();
    }

    @Override
    public void testDisabled(ExtensionContext context, Optional<String> reason) {
        Tally.of(context, NAMESPACE).skipped(reason.orElse("no reason given"));
    }
}
