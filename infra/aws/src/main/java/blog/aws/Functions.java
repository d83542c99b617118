package blog.aws;

import blog.aws.parts.BlogTable;
import blog.aws.parts.JavaFunction;
import blog.aws.parts.JavaFunction.Program;
import blog.aws.parts.JavaFunction.Size;
import blog.aws.parts.Subscriber;
import blog.aws.parts.Subscription;
import blog.aws.settings.Settings;
import blog.rights.Rights;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.constructs.Construct;

/// Makes functions by their names: those of their zips, of their classes, and of their rows in `rights.txt`, whose
/// rights they get.
final class Functions {
    private static final int USUAL_MEMORY = 512;
    /// Feeds are made of the texts of twenty posts at once.
    private static final Map<String, Integer> MEMORY = Map.of("feeds", 1024);

    private final Construct scope;
    private final Settings settings;
    private final Artifacts artifacts;
    private final Rights rights;
    private final Map<String, BlogTable> tables;
    private final Map<String, Function<List<String>, PolicyStatement>> things = new HashMap<>();
    private final Set<String> lacking = new HashSet<>();

    Functions(Construct scope, Settings settings, Artifacts artifacts, Map<String, BlogTable> tables) {
        this.scope = scope;
        this.settings = settings;
        this.artifacts = artifacts;
        this.tables = tables;
        rights = Rights.read(artifacts.rights());
    }

    /// What is no table, by the service and the name that it has in `rights.txt`: `allow` is the right to do
    /// exactly some actions to it.
    void know(String name, Function<List<String>, PolicyStatement> allow) {
        things.put(name, allow);
    }

    /// What this blog has not, so that nobody needs a right to it.
    void lack(String name) {
        lacking.add(name);
    }

    JavaFunction function(String name, Size size, Environment environment) {
        String id = id(name);
        var program = new Program(artifacts.zip(name, settings.architecture()), "blog.lambda." + id + "Function");
        var function = new JavaFunction(scope, id, settings, program, size, environment.variables());
        rights.of(name).forEach(row -> function.may(allow(row)));
        rights.besides(name).forEach(grant -> {
            String thing = grant.service() + ":" + grant.name();
            if (!lacking.contains(thing)) {
                function.may(known(things.get(thing), thing).apply(grant.full()));
            }
        });
        return function;
    }

    private PolicyStatement allow(Rights.Row row) {
        String[] names = row.table().split("/", 2);
        BlogTable table = known(tables.get(names[0]), row.table());
        return names.length == 1
                ? table.allow(row.actions(), row.keys())
                : table.allowIndex(names[1], row.actions(), row.keys());
    }

    /// A function that takes what `subscription` brings; its queues are outputs of the stack.
    Subscriber subscriber(String name, Subscription subscription, Environment environment) {
        int memory = MEMORY.getOrDefault(name, USUAL_MEMORY);
        var function = function(name, new Size(memory, subscription.timeout(), null), environment);
        subscription.call(function);
        output(id(name) + "QueueUrl", subscription.url());
        output(id(name) + "DeadLetterQueueUrl", subscription.lost().getQueueUrl());
        return new Subscriber(function, subscription);
    }

    private void output(String name, String value) {
        CfnOutput.Builder.create(scope, name).value(value).build();
    }

    static String id(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static <T> T known(@Nullable T thing, String name) {
        if (thing == null) {
            throw new IllegalArgumentException("rights.txt names what there is not: " + name);
        }
        return thing;
    }
}
