package blog.suite.reading;

import static blog.suite.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.AgainstApi;
import blog.suite.Answer;
import blog.suite.Call;
import blog.suite.Everywhere;
import blog.suite.Shelf;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Entity tags, 304 and gzip.
@AgainstApi
class ConditionalChecks {
    private static final String MANUSCRIPT = "---\ntitle: T\n---\n" + "Text that is worth packing. ".repeat(200);
    private static final List<String> TYPES = List.of("application/json", "text/markdown", "text/html");

    private final Shelf shelf;
    private final String slug;

    ConditionalChecks(Shelf shelf) {
        this.shelf = shelf;
        this.slug = shelf.own("tagged");
    }

    @BeforeEach
    void publish() {
        shelf.publish(slug, MANUSCRIPT);
    }

    @Test
    void everyRepresentationHasAStrongTagOfItsOwn() {
        var tags = new HashSet<String>();
        for (String type : TYPES) {
            Call call = shelf.get(slug).accepting(type);
            tags.add(call.expect(200).etag());
            tags.add(call.with("Accept-Encoding", "gzip").expect(200).etag());
        }
        assertThat(tags).hasSize(2 * TYPES.size()).allMatch(tag -> tag.matches("\"[^\"]+\""));
    }

    @Test
    void theTagStaysUntilThePostChanges() {
        String before = shelf.get(slug).expect(200).etag();
        assertThat(shelf.get(slug).expect(200).etag()).isEqualTo(before);

        shelf.commentOn(slug, "Hello");
        eventually(() -> assertThat(
                        shelf.api().get(Shelf.comments(slug)).expect(200).at("/total"))
                .isEqualTo("1"));
        assertThat(shelf.get(slug).expect(200).etag()).isEqualTo(before);

        shelf.revise(slug, MANUSCRIPT + "More.\n");
        assertThat(shelf.get(slug).expect(200).etag()).isNotEqualTo(before);
        shelf.get(slug).with("If-None-Match", before).expect(200);
    }

    @Test
    void thePutAnswersWithTheTagOfTheJson() {
        Answer put = shelf.put(slug, MANUSCRIPT).expect(200);

        assertThat(shelf.get(slug).expect(200).etag()).isEqualTo(put.etag());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ETag", "Cache-Control", "Vary", "Last-Modified"})
    void anUnchangedPostIsNotSentAgain(String header) {
        for (String type : TYPES) {
            for (String coding : List.of("identity", "gzip")) {
                Call call = shelf.get(slug).accepting(type).with("Accept-Encoding", coding);
                Answer whole = call.expect(200);
                Answer same = call.with("If-None-Match", whole.etag()).expect(304);

                assertThat(same.bytes()).isEmpty();
                assertThat(same.header(header)).isEqualTo(whole.header(header));
            }
        }
    }

    @Test
    void aListOfTagsAWeakOneAndAStarCountToo() {
        String tag = shelf.get(slug).expect(200).etag();

        shelf.get(slug).with("If-None-Match", "\"a\", \"b,c\", " + tag).expect(304);
        shelf.get(slug).with("If-None-Match", "W/" + tag).expect(304);
        shelf.get(slug).with("If-None-Match", "*").expect(304);
        shelf.get(slug).with("If-None-Match", "\"other\"").expect(200);
    }

    @Test
    @Everywhere
    void listsAndCountsAreConditionalToo() {
        for (String path : List.of(
                "/tags",
                "/posts?author=" + shelf.own("nobody"),
                Shelf.comments(slug),
                "/comment-counts?slug=" + slug,
                "/openapi.json",
                "/highlight.css")) {
            eventually(() -> {
                String tag = shelf.api().get(path).expect(200).etag();
                Answer same = shelf.api().get(path).with("If-None-Match", tag).expect(304);
                assertThat(same.bytes()).isEmpty();
                assertThat(same.etag()).isEqualTo(tag);
            });
        }
    }

    @Test
    void lastModifiedIsTheTimeOfTheLastChange() {
        Answer post = shelf.get(slug).expect(200);
        Instant modified = ZonedDateTime.parse(post.header("Last-Modified"), DateTimeFormatter.RFC_1123_DATE_TIME)
                .toInstant();

        assertThat(Duration.between(modified, Instant.parse(post.at("/updated"))))
                .isBetween(Duration.ZERO, Duration.ofSeconds(1));
        assertThat(modified).isAfter(Instant.now().minus(Duration.ofMinutes(10)));
    }
}
