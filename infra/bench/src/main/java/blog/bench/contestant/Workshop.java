package blog.bench.contestant;

import blog.bench.Rig;
import blog.bench.content.Sample;
import blog.bench.dynamo.Certificates;
import blog.rig.lambda.Environment;
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
        var environment = new HashMap<>(Environment.of(task, memory));
        environment.putAll(Sample.environment());
        environment.put("POSTS_TABLE", "posts");
        environment.put("AWS_ENDPOINT_URL_DYNAMODB", endpoint());
        return environment;
    }
}
