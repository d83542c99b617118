package blog.cli.sync;

import static org.assertj.core.api.Assertions.assertThat;

import blog.cli.remote.Answer;
import blog.cli.remote.Call;
import blog.cli.remote.RemoteBlog;
import blog.cli.sync.Fixture.Fate;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// People move in with the folders that their tools have left. Each table in `folders` says what is to become of each
/// file; no reader ever sees the word that stands in everything that a tool would hide.
class FoldersTest {
    private static final String HIDDEN = "HUSH";
    private static final Duration NOW = Duration.ofMinutes(10);

    @TempDir
    private Path home;

    static List<String> tools() {
        return Fixture.TOOLS;
    }

    @ParameterizedTest
    @MethodSource("tools")
    void meansWhatItsToolMeansAndLeavesAsItCame(String tool) throws IOException {
        var fixture = new Fixture(tool);
        List<Fate> fates = fixture.fates();
        Path folder = Files.createDirectory(home.resolve("blog"));
        fixture.copyTo(folder);
        assertThat(fates).extracting(Fate::path).containsExactlyInAnyOrderElementsOf(Fixture.files(folder));
        int exit = fates.stream().anyMatch(Fate::isRefused) ? 1 : 0;
        var softly = new SoftAssertions();
        try (var desk = new Desk(folder);
                var blog = new RemoteBlog(URI.create(desk.stage.url()), Desk.TOKEN)) {
            int first = desk.sync();
            String said = desk.said();
            softly.assertThat(first).as(said).isEqualTo(exit);

            Path copy = home.resolve("copy");
            softly.assertThat(desk.export(copy)).as(desk.said()).isZero();
            Set<String> taken =
                    fates.stream().filter(Fate::isTaken).map(Fate::path).collect(Collectors.toSet());
            softly.assertThat(Fixture.files(copy)).containsExactlyInAnyOrderElementsOf(taken);
            for (String path : Fixture.files(copy)) {
                softly.assertThat(copy.resolve(path)).hasSameBinaryContentAs(folder.resolve(path));
            }

            softly.assertThat(actual(fates, blog, desk, said))
                    .as(said)
                    .containsExactlyElementsOf(
                            fates.stream().map(Fate::toString).toList());
            readersSeeWhatTheyMay(fates, blog, softly);

            Map<String, Integer> written = writes(desk);
            Set<String> stored = desk.everythingStored();
            softly.assertThat(desk.sync()).isEqualTo(exit);
            softly.assertThat(writes(desk)).as(desk.said()).isEqualTo(written);
            softly.assertThat(desk.everythingStored()).isEqualTo(stored);
        }
        softly.assertAll();
    }

    private static List<String> actual(List<Fate> fates, RemoteBlog blog, Desk desk, String said) {
        var posts = new HashMap<String, JsonNode>();
        blog.walk("/manuscripts?limit=100", post -> posts.put(post.path("path").asText(), post));
        return fates.stream()
                .map(fate -> {
                    JsonNode post = posts.get(fate.path());
                    String file = desk.folder.resolve(fate.path()).toString();
                    List<String> remarks = said.lines()
                            .filter(line -> line.startsWith(file + ":"))
                            .map(line -> line.substring(file.length()))
                            .toList();
                    if (post != null) {
                        return row(fate, post, remarks);
                    }
                    return fate.path() + " | "
                            + (said.lines().anyMatch(("refused " + file)::equals)
                                    ? "400: " + words(fate, remarks)
                                    : "left out");
                })
                .toList();
    }

    private static String row(Fate fate, JsonNode post, List<String> remarks) {
        var tags = new ArrayList<String>();
        post.path("tags").forEach(tag -> tags.add(tag.path("name").asText()));
        return String.join(
                " | ",
                fate.path(),
                post.path("status").asText(),
                post.path("slug").asText(),
                date(post.path("date").asText("-"), fate.columns().contains("now")),
                post.path("lang").asText(),
                String.join(", ", tags),
                words(fate, remarks));
    }

    private static String date(String date, boolean isNow) {
        boolean now = isNow
                && !date.equals("-")
                && OffsetDateTime.parse(date).toInstant().isAfter(Instant.now().minus(NOW));
        return now ? "now" : date;
    }

    /// The words that the table has, where each remark has one of them; else the remarks themselves.
    private static String words(Fate fate, List<String> remarks) {
        List<String> words = fate.words();
        boolean asExpected = words.size() == remarks.size()
                && words.stream().allMatch(word -> remarks.stream().anyMatch(remark -> remark.contains(word)));
        return String.join(", ", asExpected ? words : remarks);
    }

    private static void readersSeeWhatTheyMay(List<Fate> fates, RemoteBlog blog, SoftAssertions softly) {
        var listed = new TreeSet<String>();
        var shown = new StringBuilder();
        blog.walk("/posts?limit=100", post -> {
            listed.add(post.path("slug").asText());
            shown.append(post);
        });
        for (String list : List.of("/changes?limit=100", "/tags", "/authors")) {
            shown.append(blog.require(Call.get(list, "application/json")).json());
        }
        softly.assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(
                        fates.stream().filter(Fate::isPublic).map(Fate::slug).toList());
        for (Fate fate : fates.stream().filter(Fate::isTaken).toList()) {
            Answer answer = blog.send(Call.get(Call.post(fate.slug()), "application/json"));
            softly.assertThat(answer.status()).as(fate.toString()).isEqualTo(fate.isPublic() ? 200 : 404);
            shown.append(answer.json());
        }
        softly.assertThat(shown.toString()).doesNotContain(HIDDEN);
    }

    private static Map<String, Integer> writes(Desk desk) {
        var counts = new TreeMap<>(desk.requests());
        counts.keySet().removeIf(answer -> answer.startsWith("GET ") || !answer.contains(" 2"));
        return counts;
    }
}
