package blog.aws.parts;

import blog.aws.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.LoggingFormat;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.SnapStartConf;
import software.amazon.awscdk.services.lambda.Tracing;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/// What the blog's functions share: the runtime, SnapStart on a version behind the alias `live` that everyone calls, a
/// log group that forgets, traces, and a role of its own without a right that is not listed here or in the stack.
public final class JavaFunction extends Construct {
    /// With a snapshot the JVM would use both of its compilers, and the first would compile later the more it has to
    /// do. A function that is called now and then is better off if the first has compiled all that was primed, and
    /// nothing competes with the first request.
    private static final String COMPILER = "-XX:TieredStopAtLevel=1 -XX:Tier3LoadFeedback=1000";

    private static final int MOST_BYTES = 4096;
    private static final int LONGEST_NAME = 255;

    private final Function function;
    private final Alias live;

    public record Program(Path zip, String handler) {}

    /// What a function may take. Its CPU is in proportion to `memory`: 1769 MB are one whole core.
    public record Size(
            int memory, Duration timeout, @Nullable Integer reserved) {}

    public JavaFunction(
            Construct scope,
            String id,
            Settings settings,
            Program program,
            Size size,
            Map<String, String> environment) {
        super(scope, id);
        var variables = new HashMap<>(environment);
        variables.put("JAVA_TOOL_OPTIONS", COMPILER);
        requireRoom(id, variables);
        var logs = LogGroup.Builder.create(this, "Logs")
                .retention(settings.logRetention())
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
        var role = Role.Builder.create(this, "Role")
                .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
                .build();
        role.addToPolicy(allow(List.of("logs:CreateLogStream", "logs:PutLogEvents"), logs.getLogGroupArn()));
        function = Function.Builder.create(this, "Function")
                .runtime(Runtime.JAVA_25)
                .architecture(settings.architecture())
                .code(Code.fromAsset(program.zip().toString()))
                .handler(program.handler())
                .memorySize(size.memory())
                .timeout(size.timeout())
                .reservedConcurrentExecutions(size.reserved())
                .environment(variables)
                .role(role)
                .logGroup(logs)
                .loggingFormat(LoggingFormat.JSON)
                .tracing(Tracing.ACTIVE)
                .snapStart(SnapStartConf.ON_PUBLISHED_VERSIONS)
                .build();
        Annotations.of(function)
                .acknowledgeWarning("@aws-cdk/aws-lambda:snapStartRequirePublish", "The alias has a version.");
        live = Alias.Builder.create(this, "Live")
                .aliasName("live")
                .version(function.getCurrentVersion())
                .build();
    }

    /// Tables' names are longer than what stands for them here.
    private static void requireRoom(String id, Map<String, String> variables) {
        int size = variables.entrySet().stream()
                .mapToInt(variable -> bytes(variable.getKey()) + bytes(variable.getValue()))
                .sum();
        if (size > MOST_BYTES - 2 * LONGEST_NAME) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "The settings take %,d bytes of the function %s's environment, which has %,d: "
                            + "shorten blog:frameHosts or blog:oidcRoles",
                    size,
                    id,
                    MOST_BYTES));
        }
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    public JavaFunction may(PolicyStatement... statements) {
        List.of(statements).forEach(function::addToRolePolicy);
        return this;
    }

    public static PolicyStatement allow(List<String> actions, String resource) {
        return PolicyStatement.Builder.create()
                .actions(actions)
                .resources(List.of(resource))
                .build();
    }

    public Alias live() {
        return live;
    }

    public Function function() {
        return function;
    }
}
