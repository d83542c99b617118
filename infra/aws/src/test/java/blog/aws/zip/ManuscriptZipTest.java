package blog.aws.zip;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import blog.manuscripts.Manuscript;
import blog.manuscripts.warnings.Warning;
import blog.names.Slug;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the author function makes of manuscripts as Lambda has it: the same as with every class there is.
class ManuscriptZipTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path HOME = Path.of("../..");

    @TempDir
    private static Path folder;

    private static ZippedBlog blog;

    @BeforeAll
    static void start() throws IOException {
        blog = new ZippedBlog(folder);
    }

    @AfterAll
    static void stop() throws IOException {
        blog.close();
    }

    /// The sample posts, and the cases of the renderer in each dialect and each form of front matter.
    static Stream<String> manuscripts() throws IOException {
        List<String> cases = texts("functions/markdown/src/test/resources/kramdown/cases");
        return Stream.of(
                        texts("posts").stream(),
                        cases.stream().map(text -> "---\ntitle: T\nmarkdown: kramdown\ntags: [a, b]\n---\n" + text),
                        cases.stream()
                                .map(text -> "+++\ntitle = 'T'\nmarkdown = 'gfm'\ndate = 2026-01-05\n+++\n" + text),
                        cases.stream().map(text -> "{\n\"title\": \"T\",\n\"markdown\": \"commonmark\"\n}\n" + text))
                .flatMap(texts -> texts);
    }

    private static List<String> texts(String directory) throws IOException {
        var texts = new ArrayList<String>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(HOME.resolve(directory), "*.{md,txt}")) {
            for (Path file : files) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }

    @ParameterizedTest
    @MethodSource("manuscripts")
    void isReadAndRendered(String text) throws IOException {
        var slug = new Slug("a-post");
        var expected = Manuscript.read(
                text.getBytes(UTF_8), slug, null, blog.settings().site());

        JsonNode answer = blog.put(slug.toString(), text);

        assertThat(answer.path("statusCode").asInt()).as("%s", answer).isBetween(200, 201);
        JsonNode post = JSON.readTree(answer.path("body").asText());
        assertThat(post.path("title").asText()).isEqualTo(expected.title());
        assertThat(post.path("html").asText()).isEqualTo(expected.html());
        assertThat(post.path("excerpt").asText()).isEqualTo(expected.excerpt());
        assertThat(post.path("warnings").findValuesAsText("detail"))
                .isEqualTo(expected.warnings().stream().map(Warning::detail).toList());
    }
}
