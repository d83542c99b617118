package blog.manuscripts;

import static org.assertj.core.api.Assertions.assertThat;

import blog.http.InvalidInput;
import blog.manuscripts.paths.FilePath;
import blog.names.Slug;
import blog.names.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the author's guide promises of a file is what becomes of it, entry by entry of its table.
class GuideTest {
    private static final Path GUIDE = Path.of("..", "posts", "2026-02-09-writing-a-post.md");
    private static final String HEAD = "| The file says |";
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern PATH = Pattern.compile("\\S+\\.(?:md|markdown|html)");
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-02-09T14:00:00Z");

    /// One file, by the lines and the path that make it what it is, and what the table says of it.
    record Entry(List<String> says, String status, String with, String warning) {
        @Nullable
        String path() {
            return says.stream()
                    .filter(said -> PATH.matcher(said).matches())
                    .findFirst()
                    .orElse(null);
        }

        /// Front matter in the form that the lines are written in, and a text.
        String text() {
            List<String> lines = new ArrayList<>(says);
            lines.removeIf(said -> said.equals(path()));
            String all = String.join("\n", lines);
            if (all.contains(" = ")) {
                return "+++\ntitle = 'T'\n" + all + "\n+++\nText.\n";
            }
            if (all.startsWith("\"")) {
                return "{\n\"title\": \"T\",\n" + all + "\n}\nText.\n";
            }
            return "---\n" + (all.startsWith("title: ") ? "" : "title: T\n") + all + "\n---\nText.\n";
        }
    }

    static List<Entry> entries() throws IOException {
        try (Stream<String> lines = Files.lines(GUIDE)) {
            return lines.dropWhile(line -> !line.startsWith(HEAD))
                    .skip(2)
                    .takeWhile(line -> line.startsWith("|"))
                    .flatMap(GuideTest::entries)
                    .toList();
        }
    }

    private static Stream<Entry> entries(String row) {
        String[] cells = row.split("\\|");
        String warning = cells.length > 4 ? String.join("", codes(cells[4])) : "";
        return Arrays.stream(cells[1].split("`, `"))
                .map(one -> codes("`" + one.strip().replaceAll("^`|`$", "") + "`"))
                .map(says -> new Entry(says, cells[2].strip(), cells[3].strip(), warning));
    }

    private static List<String> codes(String cell) {
        return CODE.matcher(cell).results().map(code -> code.group(1)).toList();
    }

    @Test
    void theTableIsThere() throws IOException {
        assertThat(entries()).hasSizeGreaterThan(70);
    }

    @ParameterizedTest
    @MethodSource("entries")
    void aFileBecomesWhatTheGuideSays(Entry entry) {
        byte[] source = entry.text().getBytes(StandardCharsets.UTF_8);
        Slug slug = address(source, entry.path());
        if (entry.status().equals("refused")) {
            InvalidInput refusal = refusal(source, slug, entry.path());
            assertThat(refusal.problem().status()).isEqualTo(400);
            assertThat(refusal.problem().toString()).contains(entry.warning());
            return;
        }

        Manuscript post = Manuscript.read(source, slug, entry.path(), Manuscripts.SITE);

        assertThat(status(post)).isEqualTo(entry.status());
        for (String with : entry.with().isEmpty()
                ? List.<String>of()
                : List.of(entry.with().split(", (?=[a-z])"))) {
            List<String> values = codes(with);
            switch (with.split(" ")[0]) {
                case "slug" -> assertThat(slug).hasToString(values.getFirst());
                case "lang" -> assertThat(post.lang()).isEqualTo(values.getFirst());
                case "tags" -> assertThat(post.tags()).extracting(Tag::name).isEqualTo(values);
                default -> assertThat(post.date()).isEqualTo(date(values.getFirst()));
            }
        }
        assertThat(post.warnings()).hasSize(entry.warning().isEmpty() ? 0 : 1).allSatisfy(warning -> {
            assertThat(warning.line()).isNotNull();
            assertThat(warning.detail()).contains(entry.warning());
        });
    }

    private static OffsetDateTime date(String date) {
        return date.contains("T")
                ? OffsetDateTime.parse(date)
                : LocalDate.parse(date).atStartOfDay(Manuscripts.SITE.zone()).toOffsetDateTime();
    }

    /// Where `sync` would put it: where its front matter wants to be, else where its name says.
    private static Slug address(byte[] source, @Nullable String path) {
        var place = FilePath.of(path == null ? "trip.md" : path);
        String suffix = place.suffixLang() == null ? "" : "-" + place.suffixLang();
        return new Slug(Outline.of(source).slug().orElse(FilePath.slugged(place.titleWithoutLang()) + suffix));
    }

    private static String status(Manuscript post) {
        OffsetDateTime release = post.release();
        OffsetDateTime expires = post.expires();
        if (post.draft()) {
            return post.withdrawn() ? "withdrawn" : "draft";
        }
        if (expires != null && expires.isBefore(NOW)) {
            return "withdrawn";
        }
        return release != null && release.isAfter(NOW) ? "scheduled" : "public";
    }

    private static InvalidInput refusal(byte[] source, Slug slug, @Nullable String path) {
        try {
            Manuscript.read(source, slug, path, Manuscripts.SITE);
        } catch (InvalidInput e) {
            return e;
        }
        throw new AssertionError("was read without complaint");
    }
}
