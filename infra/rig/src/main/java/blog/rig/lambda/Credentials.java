package blog.rig.lambda;

import blog.rig.wire.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/// What a function with SnapStart fetches instead of finding it in its environment.
final class Credentials {
    private static final Duration LIFETIME = Duration.ofHours(6);

    private Credentials() {}

    static Answer answer() {
        String json = """
                {"AccessKeyId":"key","SecretAccessKey":"secret","Token":"token","Expiration":"%s"}""".formatted(Instant.now().plus(LIFETIME));
        return Answer.of(200, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }
}
