package blog.suite.posts;

import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.AgainstApi;
import blog.suite.Answer;
import blog.suite.Everywhere;
import blog.suite.Shelf;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

@AgainstApi
class PublishingChecks {
    private static final String FIRST = "---\ntitle: First\n---\nOnce upon a time.\n";
    private static final String SECOND = "---\ntitle: Second\n---\nOnce upon a time, again.\n";

    private final Shelf shelf;
    private final String slug;

    PublishingChecks(Shelf shelf) {
        this.shelf = shelf;
        this.slug = shelf.own("publishing");
    }

    @Test
    @Everywhere
    void aFirstPutCreatesThePostAndSaysWhereItIs() {
        Answer created = shelf.put(slug, FIRST).expect(201);

        assertThat(created.header("Location")).isEqualTo(shelf.api().target().base() + "/posts/" + slug);
        assertThat(created.at("/slug")).isEqualTo(slug);
        assertThat(created.at("/title")).isEqualTo("First");
        assertThat(created.at("/status")).isEqualTo("published");
        assertThat(created.at("/html")).contains("Once upon a time.");
        assertThat(created.json().path("warnings")).isEmpty();
    }

    @Test
    void aPostReadsAsItsPutAnswered() {
        ObjectNode saved = (ObjectNode) shelf.publish(slug, FIRST).json();

        saved.remove("warnings");
        assertThat(shelf.get(slug).expect(200).json()).isEqualTo(saved);
    }

    @Test
    void otherBytesMakeTheNextVersionOfTheSamePost() {
        Answer first = shelf.publish(slug, FIRST);
        Answer second = shelf.put(slug, SECOND).expect(200);

        assertThat(second.at("/title")).isEqualTo("Second");
        assertThat(second.at("/id")).isEqualTo(first.at("/id"));
        assertThat(second.json().path("version").longValue())
                .isGreaterThan(first.json().path("version").longValue());
        assertThat(second.etag()).isNotEqualTo(first.etag());
        assertThat(second.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void theSameBytesAgainChangeNothing() {
        Answer first = shelf.publish(slug, FIRST);
        Answer again = shelf.put(slug, FIRST).expect(200);

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.etag()).isEqualTo(first.etag());
    }

    @Test
    void aPostWithoutADateKeepsThatOfItsFirstPublication() {
        Answer first = shelf.publish(slug, FIRST);
        Answer second = shelf.put(slug, SECOND).expect(200);

        assertThat(OffsetDateTime.parse(first.at("/date")).toInstant())
                .isBetween(
                        Instant.now().minus(Duration.ofMinutes(10)),
                        Instant.now().plus(Duration.ofMinutes(10)));
        assertThat(second.at("/date")).isEqualTo(first.at("/date"));
    }

    @Test
    void anUploadNeedsNoContentType() {
        shelf.put(slug, FIRST).without("Content-Type").expect(201);
        shelf.put(slug, SECOND).with("Content-Type", "application/octet-stream").expect(200);
        shelf.put(slug, FIRST)
                .with("Content-Type", "text/markdown; charset=UTF-8")
                .expect(200);
    }

    @Test
    void theAddressOfTheFrontEndIsAUrl() {
        String unicode = shelf.own("überall-日本");
        URI url = URI.create(shelf.put(unicode, FIRST).expect(201).at("/url"));

        // A path from the root where the blog does not know its site's address.
        assertThat(url.isAbsolute() || url.getPath().startsWith("/"))
                .as("%s", url)
                .isTrue();
        assertThat(url.getPath()).endsWith("/posts/" + unicode);
        assertThat(url.toASCIIString()).isEqualTo(url.toString());
    }

    @Test
    void wordsAndReadingTimeAreCounted() {
        Answer tale = shelf.put(slug, "---\ntitle: A tale\n---\n" + "one two three four. ".repeat(250))
                .expect(201);

        assertThat(tale.json().path("words").intValue()).isBetween(990, 1010);
        assertThat(tale.json().path("readingMinutes").intValue()).isBetween(3, 10);
    }

    @Test
    void anEmptyManuscriptTakesNoPostAway() {
        shelf.publish(slug, FIRST);

        shelf.put(slug, new byte[0]).send().isProblem(422);

        shelf.get(slug).expect(200);
    }

    @Test
    void frontMatterAloneIsAPostWithoutText() {
        Answer empty = shelf.put(slug, "---\n---\n").expect(201);

        assertThat(empty.at("/title")).isNotBlank();
        assertThat(empty.json().path("words").intValue()).isZero();
    }

    @Test
    @Everywhere
    void aManuscriptOfAMebibyteIsTaken() {
        String sentence = "The quick brown fox jumps over the lazy dog.\n\n";
        String text = sentence.repeat((1 << 20) / sentence.length());

        shelf.put(slug, text + "x".repeat((1 << 20) - text.length())).expect(201);
    }
}
