package blog.lambda.deployed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LogTest {
    private static Stream<Runnable> lines() {
        var failure = new IllegalStateException("as expected in a test");
        return Stream.of(
                () -> Log.failure(failure),
                () -> Log.counted(failure),
                () -> Log.written("PutItem", 1),
                () -> Log.purged(7));
    }

    /// Lambda takes a line without either for one of level INFO, and filters by that.
    @ParameterizedTest
    @MethodSource("lines")
    void everyLineHasALevelAndAnInstant(Runnable log) throws IOException {
        Instant before = Instant.now().minusSeconds(1);

        JsonNode line = new JsonMapper().readTree(printed(log));

        assertThat(line.path("level").asText()).isIn("ERROR", "INFO");
        assertThat(Instant.parse(line.path("timestamp").asText())).isBetween(before, Instant.now());
        assertThat(line.path("message").asText()).isNotEmpty();
    }

    private static String printed(Runnable log) {
        PrintStream console = System.out;
        var out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            log.run();
        } finally {
            System.setOut(console);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
