package blog.events;

import static org.assertj.core.api.Assertions.assertThat;

import blog.codec.Resources;
import blog.names.Slug;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.cloudevents.CloudEventData;
import io.cloudevents.jackson.JsonFormat;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Events as others read them: by the schema that the API serves, and by CloudEvents' own library.
class EventSchemaTest {
    private static final String SOURCE = "https://api.example/v1";
    private static final Instant AT = Instant.parse("2026-11-28T10:00:00.123456Z");
    private static final String POST = "01KE6Z9F3V8Q2M4T7W5X1Y0ABC";
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(new String(Resources.load("/events.schema.json"), StandardCharsets.UTF_8), InputFormat.JSON);

    static Stream<Event> events() {
        return Stream.concat(Arrays.stream(Event.Type.values()).map(EventSchemaTest::event), Stream.of(odd()));
    }

    private static Event event(Event.Type type) {
        return switch (type) {
            case POST_CREATED, POST_UPDATED, POST_WITHDRAWN, POST_DELETED ->
                new Event.OfPost(1287, type, POST, new Slug("hello"), null, 4, AT);
            case POST_RENAMED -> new Event.OfPost(1, type, POST, new Slug("hello-again"), new Slug("hello"), 4, AT);
            case COMMENT_HELD, COMMENT_SHOWN, COMMENT_REMOVED -> new Event.OfComment(type, POST, POST, 1, AT);
            case WEBHOOK_TEST -> new Event.OfTest(POST, POST, AT);
        };
    }

    private static Event odd() {
        return new Event.OfPost(
                9_999_999_999L, Event.Type.POST_CREATED, POST, new Slug("日本é~"), null, 1, Instant.ofEpochSecond(0));
    }

    @ParameterizedTest
    @MethodSource("events")
    void keepTheSchema(Event event) {
        assertThat(flaws(new CloudEvent(SOURCE, event).json())).isEmpty();
        assertThat(flaws(new CloudEvent("/v1", event).json())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void areReadByAnotherLibrary(Event event) throws IOException {
        String json = new CloudEvent(SOURCE, event).json();

        io.cloudevents.CloudEvent read = new JsonFormat().deserialize(json.getBytes(StandardCharsets.UTF_8));

        assertThat(read.getSpecVersion().toString()).isEqualTo("1.0");
        assertThat(read.getId()).isEqualTo(event.id());
        assertThat(read.getSource()).isEqualTo(URI.create(SOURCE));
        assertThat(read.getType()).isEqualTo(event.type().word());
        assertThat(read.getSubject()).isEqualTo(event.subject());
        assertThat(Objects.requireNonNull(read.getTime()))
                .isEqualTo(event.time().atOffset(ZoneOffset.UTC));
        assertThat(read.getExtension("sequence"))
                .isEqualTo(event instanceof Event.OfPost post ? Long.toString(post.number()) : null);
        CloudEventData data = Objects.requireNonNull(read.getData());
        assertThat(tree(new String(data.toBytes(), StandardCharsets.UTF_8)))
                .isEqualTo(tree(json).path("data"));
        assertThat(tree(new String(new JsonFormat().serialize(read), StandardCharsets.UTF_8))
                        .path("id"))
                .isEqualTo(tree(json).path("id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"specversion", "id", "source", "type", "subject", "time", "sequence", "data"})
    void theSchemaAsksForEveryMember(String member) throws IOException {
        var event = (ObjectNode) tree(new CloudEvent(SOURCE, event(Event.Type.POST_CREATED)).json());
        event.remove(member);

        assertThat(flaws(event.toString())).isNotEmpty();
    }

    @Test
    void theSchemaTakesNothingElse() throws IOException {
        var event = (ObjectNode) tree(new CloudEvent(SOURCE, event(Event.Type.POST_CREATED)).json());

        for (ObjectNode other : List.of(
                event.deepCopy().put("more", 1),
                event.deepCopy().put("type", "blog.post.published"),
                event.deepCopy().put("type", "blog.comment.shown"),
                event.deepCopy().put("sequence", "0"),
                event.deepCopy()
                        .set(
                                "data",
                                ((ObjectNode) event.path("data")).deepCopy().put("title", "T")))) {
            assertThat(flaws(other.toString())).isNotEmpty();
        }
    }

    private static List<?> flaws(String json) {
        return SCHEMA.validate(json, InputFormat.JSON);
    }

    private static JsonNode tree(String json) throws IOException {
        return new JsonMapper().readTree(json);
    }
}
