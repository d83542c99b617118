package blog.suite.reading;

import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.AgainstApi;
import blog.suite.Answer;
import blog.suite.Call;
import blog.suite.Everywhere;
import blog.suite.Shelf;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// gzip, for clients that take it.
@AgainstApi
@Everywhere
class CompressionChecks {
    private static final String MANUSCRIPT = "---\ntitle: T\n---\n" + "Text that is worth packing. ".repeat(200);

    private final Shelf shelf;
    private final String slug;

    CompressionChecks(Shelf shelf) {
        this.shelf = shelf;
        this.slug = shelf.own("packed");
    }

    @BeforeEach
    void publish() {
        shelf.publish(slug, MANUSCRIPT);
    }

    @Test
    void gzipIsTheSameBytesPacked() {
        for (String type : List.of("application/json", "text/markdown", "text/html")) {
            Call call = shelf.get(slug).accepting(type);
            Answer plain = call.expect(200);
            Answer packed = call.with("Accept-Encoding", "br, gzip;q=0.8").expect(200);

            assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
            assertThat(packed.bytes().length).isLessThan(plain.bytes().length);
            assertThat(packed.body()).isEqualTo(plain.bytes());
            assertThat(plain.header("Content-Encoding")).isEmpty();
        }
    }

    @Test
    void gzipIsNotForcedOnAClientThatDoesNotTakeIt() {
        for (String coding : List.of("identity", "br", "gzip;q=0", "*;q=0", "gzip;q=0, *")) {
            Answer answer = shelf.get(slug).with("Accept-Encoding", coding).expect(200);

            assertThat(answer.header("Content-Encoding")).as(coding).isEmpty();
        }
    }
}
