package blog.cli.comments.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files of a gigabyte, made while they are read: this machine would not hold them twice.
class HugeFilesTest {
    private static final long GIGABYTE = 1L << 30;

    /// `start`, then `again` until so many characters are read, then `end`.
    private static final class Endless extends Reader {
        private final String start;
        private final String again;
        private final String end;
        private final long size;
        private long at;

        Endless(String start, String again, String end, long size) {
            this.start = start;
            this.again = again;
            this.end = end;
            this.size = size;
        }

        @Override
        public int read(char[] buffer, int offset, int length) {
            long body = start.length() + size / again.length() * again.length();
            int count = 0;
            while (count < length && at < body + end.length()) {
                buffer[offset + count++] = at < start.length()
                        ? start.charAt((int) at)
                        : at < body
                                ? again.charAt((int) ((at - start.length()) % again.length()))
                                : end.charAt((int) (at - body));
                at++;
            }
            return count == 0 ? -1 : count;
        }

        @Override
        public void close() {
            // There is nothing behind it.
        }
    }

    private static void read(Reader reader, Source.Listener listener) throws IOException {
        try (var xml = new XmlFile(reader)) {
            assertThat(xml.child()).isTrue();
            new WordPress().read(xml, listener);
        }
    }

    private static final Source.Listener NOBODY = new Source.Listener() {
        @Override
        public void post(ForeignPost post) {
            // Nobody listens.
        }

        @Override
        public void comment(ForeignComment comment) {
            // Nobody listens.
        }
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss><channel><",
                "<rss><channel><item a='>",
                "<rss><channel><!-- >",
                "<rss><channel><![CDATA[ ] >",
                "<rss><channel><?x >",
                "<rss><channel><item><wp:comment xmlns:wp='x'><wp:"
            })
    void onePieceOfMarkupOfAGigabyteIsNotReadToItsEnd(String start) {
        var reader = new Endless(start, "n", "", GIGABYTE);

        assertThatThrownBy(() -> read(reader, NOBODY))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("longer than any export has");
        assertThat(reader.at).isLessThan(40_000_000);
    }

    @Test
    void aTextOfAGigabyteIsCutAndTheCommentsBehindItAreRead() throws IOException {
        var size = new AtomicLong();
        String start = "<rss><channel><item><comment><comment_content>";
        var reader = new Endless(
                start, "words ", "</comment_content></comment><comment/></item></channel></rss>", GIGABYTE / 8);

        read(reader, new Source.Listener() {
            private int comments;

            @Override
            public void post(ForeignPost post) {
                size.addAndGet(comments);
            }

            @Override
            public void comment(ForeignComment comment) {
                comments++;
                assertThat(comment.text().isCut()).isEqualTo(comments == 1);
            }
        });

        assertThat(size).hasValue(2);
    }

    /// The parser's own limit for entities was reached by the twenty-five hundredth ampersand.
    @Test
    void aMillionAmpersandsAreNoEntities() throws IOException {
        String comment = "<comment><comment_content>" + "&amp;&lt;".repeat(50) + "</comment_content></comment>";
        var reader =
                new Endless("<rss><channel><item>", comment, "</item></channel></rss>", 10_000L * comment.length());

        read(reader, NOBODY);

        assertThat(reader.read(new char[1], 0, 1)).isEqualTo(-1);
    }
}
