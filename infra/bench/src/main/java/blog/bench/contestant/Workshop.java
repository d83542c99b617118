package blog.bench.contestant;

import blog.bench.Rig;
import blog.bench.content.Sample;
import blog.bench.dynamo.Certificates;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// Where contestants are built, and what all of them find in their environment.
public record Workshop(Rig rig, Certificates certificates, String dynamoPort) {

    public String endpoint() {
        return "https://localhost:" + dynamoPort;
    }

    Path folder(String name) throws IOException {
        return rig.folder(name);
    }

    /// As Lambda sets it, with DynamoDB's address the way that every SDK understands.
    Map<String, String> environment(Path task, int memory) {
        var environment = new HashMap<>(Sample.environment());
        environment.put("PATH", "/usr/local/bin:/usr/bin:/bin");
        environment.put("TZ", ":UTC");
        environment.put("LANG", "en_US.UTF-8");
        environment.put("LAMBDA_TASK_ROOT", task.toString());
        environment.put("LD_LIBRARY_PATH", task.resolve("lib") + ":" + task);
        environment.put("POSTS_TABLE", "posts");
        environment.put("AWS_REGION", "us-east-1");
        environment.put("AWS_ACCESS_KEY_ID", "key");
        environment.put("AWS_SECRET_ACCESS_KEY", "secret");
        environment.put("AWS_SESSION_TOKEN", "token");
        environment.put("AWS_LAMBDA_FUNCTION_NAME", "bench");
        environment.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
        environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(memory));
        environment.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/bench");
        environment.put("AWS_LAMBDA_LOG_STREAM_NAME", "bench");
        environment.put("AWS_LAMBDA_LOG_FORMAT", "JSON");
        environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
        environment.put("AWS_ENDPOINT_URL_DYNAMODB", endpoint());
        return environment;
    }
}
