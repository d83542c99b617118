package blog.aws.localstack;

import static blog.dynamo.Attributes.number;
import static blog.dynamo.Attributes.text;
import static org.assertj.core.api.Assertions.assertThat;

import blog.cli.Main;
import blog.dynamo.Attributes;
import blog.dynamo.Table;
import blog.suite.AgainstApi;
import blog.suite.Patience;
import blog.suite.archive.Archive;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/// An author's folder against functions in containers, by the command line.
@AgainstApi
class ArchiveChecks {
    private static final int POSTS = 50;

    private final BlogOnLocalStack blog = BlogOnLocalStack.running();

    @TempDir
    private Path home;

    @Test
    void yearsOfPostsComeInOnceAndLeaveAsTheyCame() throws IOException {
        Path folder = home.resolve("blog");
        Path taken = home.resolve("taken");
        Archive.write(folder, POSTS);
        List<Path> files = files(folder);
        assertThat(run("sync", folder, "--to")).contains(POSTS + " posts: " + POSTS + " created");
        Map<String, Long> moved = versions();
        assertThat(run("sync", folder, "--to")).startsWith(POSTS + " posts: " + POSTS + " unchanged");
        assertThat(versions()).hasSizeGreaterThan(POSTS / 2).isEqualTo(moved);

        Patience.eventually(() -> {
            run("export", taken, "--from");
            assertThat(files)
                    .hasSize(POSTS)
                    .allSatisfy(file -> assertThat(taken.resolve(file)).hasSameBinaryContentAs(folder.resolve(file)));
        });
    }

    private String run(String command, Path folder, String direction) {
        var said = new StringWriter();
        Main.run(
                new PrintWriter(said),
                new PrintWriter(said),
                command,
                folder.toString(),
                direction,
                blog.url().toString(),
                "--token",
                blog.token());
        return said.toString();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(folder::relativize).toList();
        }
    }

    /// Of the archive's posts with an ordinary name, by key; the suite's own come and go meanwhile.
    private Map<String, Long> versions() {
        var versions = new TreeMap<String, Long>();
        try (DynamoDbClient dynamo = blog.dynamo()) {
            dynamo
                    .scanPaginator(ScanRequest.builder()
                            .tableName(blog.output("ContentTable"))
                            .build())
                    .items()
                    .stream()
                    .filter(item -> text(item, Attributes.PK).startsWith("POST#post-0"))
                    .filter(item -> text(item, Attributes.SK).equals("POST"))
                    .forEach(item -> versions.put(text(item, Attributes.PK), number(item, Table.VERSION)));
        }
        return versions;
    }
}
