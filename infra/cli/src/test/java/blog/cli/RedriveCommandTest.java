package blog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blog.local.Stage;
import blog.local.StageOptions;
import blog.rig.dynamo.LocalDynamo;
import blog.rig.events.Arrivals;
import blog.rig.events.LocalQueues;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedriveCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void bringsBackWhatASubscriberGaveUp() {
        try (var dynamo = LocalDynamo.in(folder)) {
            var queues = new LocalQueues(dynamo.client(), Arrivals.ORDERLY);
            queues.make("feeds", Duration.ofSeconds(1), 5);
            queues.deadLetters("feeds").send(List.of("{}", "{}"));
        }
        try (var stage = Stage.start(StageOptions.inMemory("dev", _ -> {}).withData(folder))) {
            assertThat(redrive(stage, "feeds")).isZero();
            assertThat(redrive(stage, "feeds")).isZero();
            assertThat(out.toString().lines())
                    .containsExactly(
                            "2 messages are on their way back to feeds", "0 messages are on their way back to feeds");

            assertThat(redrive(stage, "nobody")).isEqualTo(1);
            assertThat(err.toString()).contains("There is no subscriber of this name.");
            assertThat(redrive(stage, "feeds", "--token", "wrong")).isEqualTo(1);
            assertThat(err.toString()).contains("is the token right");
        }
    }

    private int redrive(Stage stage, String name, String... more) {
        var arguments = new ArrayList<>(List.of("redrive", name, "--url", stage.url()));
        arguments.addAll(List.of(more));
        return Main.run(new PrintWriter(out), new PrintWriter(err), arguments.toArray(String[]::new));
    }
}
