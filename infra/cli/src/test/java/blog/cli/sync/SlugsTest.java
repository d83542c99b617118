package blog.cli.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blog.cli.terminal.Refused;
import blog.manuscripts.Outline;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugsTest {
    private static Sheet sheet(String path, String frontMatter) {
        byte[] bytes = ("---\n" + frontMatter + "\n---\nText.\n").getBytes(StandardCharsets.UTF_8);
        return new Sheet(new PostFile(Path.of(path), path), Outline.of(bytes), path, null);
    }

    private static List<String> slugs(@Nullable String pattern, List<Sheet> sheets) {
        Slugs slugs = Slugs.of(pattern == null ? null : new SlugPattern(pattern), () -> "en", sheets);
        return sheets.stream().map(slugs::of).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "_posts/2026-01-05-hello.md, title: T, hello",
        "_posts/2026-01-05-hello.md, slug: Greeting, Greeting",
        "_posts/2026-01-05-hello.md, permalink: /blog/greeting/, greeting",
        "_posts/2026-01-05-hello.md, url: /2026/greeting.html, greeting",
        "_posts/2026-01-05-hello.md, 'permalink: /:year/:title/', hello",
        "content/posts/trip/index.md, title: T, trip",
        "content/posts/trip/index.md, slug: journey, journey",
        "content/posts/trip.de.md, title: T, trip.de",
        "_posts/2020-01-01-socket.io.md, title: T, socket.io",
        "Größe & Maß.md, title: T, Größe-Maß"
    })
    void theFileSaysItElseItsName(String path, String frontMatter, String slug) {
        assertThat(slugs(null, List.of(sheet(path, frontMatter)))).containsExactly(slug);
    }

    @ParameterizedTest
    @CsvSource({
        "_posts/de/2026-1-5-hello.md, lang: de, :lang-:title, de-hello",
        "_posts/de/2026-1-5-hello.md, title: T, :lang-:title, de-hello",
        "_posts_he/2026-01-05-hello.md, title: T, :lang-:title, he-hello",
        "_posts/2026-1-5-hello.md, title: T, :year-:month-:day-:title, 2026-01-05-hello",
        "_posts/travel/de/2026-1-5-hello.md, title: T, :folder-:title, travel-hello",
        "content/travel/far/hello.md, title: T, :path-:title, content-travel-far-hello",
        "_posts/travel/2026-1-5-hello.md, title: T, :path-:title, travel-hello",
        "hello.md, title: T, :folder-:title, hello",
        "_posts/2026-1-5-hello.md, permalink: /other/, :year-:title, 2026-other",
        "_posts/2026-1-5-hello.md, slug: other, :year-:title, 2026-other"
    })
    void aPatternIsMadeOfWhatPlaceAndNameSay(String path, String frontMatter, String pattern, String slug) {
        assertThat(slugs(pattern, List.of(sheet(path, frontMatter)))).containsExactly(slug);
    }

    private static List<Sheet> sheets(String... paths) {
        return Arrays.stream(paths).map(path -> sheet(path, "title: T")).toList();
    }

    @Test
    void aSuffixIsALanguageOnlyBesideASibling() {
        assertThat(slugs(null, sheets("a/trip.md", "a/trip.de.md", "a/trip.pt-BR.md", "b/trip.fr.md")))
                .containsExactly("trip", "trip-de", "trip-pt-BR", "trip.fr");
        assertThat(slugs(null, sheets("trip.en.md", "trip.de.md"))).containsExactly("trip", "trip-de");
        assertThat(slugs(null, sheets("trip/index.md", "trip/index.de.md"))).containsExactly("trip", "trip-de");
        assertThat(slugs(null, sheets("_posts/2026-01-01-socket.md", "_posts/2026-01-01-socket.io.md")))
                .containsExactly("socket", "socket.io");
    }

    @ParameterizedTest
    @CsvSource({
        "_posts/en/2026-01-05-a.md, _posts/de/2026-01-05-a.md, :lang-:title",
        "_posts/travel/2026-01-05-a.md, _posts/food/2026-01-05-a.md, :folder-:title",
        "a/one/x.md, b/one/x.md, :path-:title",
        "_posts/2025-01-05-a.md, _posts/2026-01-05-a.md, :year-:title",
        "_posts/2026-01-05-a.md, _posts/2026-01-06-a.md, :year-:month-:day-:title"
    })
    void aCollisionIsAnsweredWithAPatternThatWorksForTheFolder(String one, String other, String pattern) {
        List<Sheet> sheets = sheets(one, other);

        assertThatThrownBy(() -> Slugs.of(null, () -> "en", sheets).distinct(sheets))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(one)
                .hasMessageEndingWith("with --slug " + pattern + " none would");
        assertThat(Slugs.of(new SlugPattern(pattern), () -> "en", sheets).distinct(sheets))
                .hasSize(2);
    }

    @Test
    void whereNoPatternHelpsItSaysSo() {
        List<Sheet> sheets = sheets("a/x.md", "a/x.markdown");

        assertThatThrownBy(() -> Slugs.of(null, () -> "en", sheets).distinct(sheets))
                .hasMessageEndingWith("rename one");
    }
}
