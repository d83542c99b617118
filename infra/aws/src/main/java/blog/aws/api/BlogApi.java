package blog.aws.api;

import blog.aws.parts.JavaFunction;
import blog.aws.settings.Settings;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.apigateway.ApiDefinition;
import software.amazon.awscdk.services.apigateway.EndpointType;
import software.amazon.awscdk.services.apigateway.SpecRestApi;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Permission;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/// The REST API, made from the contract, and its one stage.
public final class BlogApi extends Construct {
    public static final String STAGE = "v1";

    private final SpecRestApi api;

    public BlogApi(
            Construct scope, String id, Settings settings, Contract contract, Map<String, JavaFunction> functions) {
        super(scope, id);
        var document = new GatewayDocument(contract, function -> uri(functions, function));
        var accessLog = LogGroup.Builder.create(this, "AccessLog")
                .retention(settings.logRetention())
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
        api = SpecRestApi.Builder.create(this, "Rest")
                .restApiName(settings.name())
                .apiDefinition(ApiDefinition.fromInline(document.build(settings.name())))
                .endpointTypes(List.of(EndpointType.REGIONAL))
                .disableExecuteApiEndpoint(settings.domain().isPresent() && !settings.cdn())
                .binaryMediaTypes(BINARY)
                .cloudWatchRole(true)
                .cloudWatchRoleRemovalPolicy(settings.removal())
                .deployOptions(new GatewayStage(contract, settings.methodMetrics()).options(STAGE, accessLog))
                .build();
        keepExecutionLog(settings);
        functions.forEach(this::permit);
    }

    /// Everything is binary on its way through, so that Markdown and gzip arrive as they were sent. `*/*` would be
    /// enough on AWS; other gateways go by name.
    private static final List<String> BINARY = List.of(
            "*/*",
            "application/json",
            "application/octet-stream",
            "application/problem+json",
            "text/css",
            "text/html",
            "text/markdown",
            "text/x-diff");

    private String uri(Map<String, JavaFunction> functions, String name) {
        JavaFunction function = functions.get(name);
        if (function == null) {
            throw new IllegalArgumentException("the contract names a function that there is not: " + name);
        }
        Stack stack = Stack.of(this);
        return "arn:" + stack.getPartition() + ":apigateway:" + stack.getRegion() + ":lambda:path/2015-03-31/functions/"
                + function.live().getFunctionArn() + "/invocations";
    }

    /// The gateway would make this group itself, keep it for ever, and leave it behind.
    private void keepExecutionLog(Settings settings) {
        var log = LogGroup.Builder.create(this, "ExecutionLog")
                .logGroupName("API-Gateway-Execution-Logs_" + api.getRestApiId() + "/" + STAGE)
                .retention(settings.logRetention())
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
        api.getDeploymentStage().getNode().addDependency(log);
    }

    private void permit(String name, JavaFunction function) {
        function.live()
                .addPermission(
                        "Gateway",
                        Permission.builder()
                                .principal(new ServicePrincipal("apigateway.amazonaws.com"))
                                .sourceArn(api.arnForExecuteApi("*", "/*", STAGE))
                                .build());
    }

    public SpecRestApi rest() {
        return api;
    }

    public String host() {
        Stack stack = Stack.of(this);
        return api.getRestApiId() + ".execute-api." + stack.getRegion() + "." + stack.getUrlSuffix();
    }

    /// What the firewall is put in front of.
    public String stageArn() {
        return "arn:" + Stack.of(this).getPartition() + ":apigateway:"
                + Stack.of(this).getRegion() + "::/restapis/" + api.getRestApiId() + "/stages/"
                + api.getDeploymentStage().getStageName();
    }
}
