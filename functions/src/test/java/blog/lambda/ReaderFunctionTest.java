package blog.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import blog.TestBlog;
import org.junit.jupiter.api.Test;

class ReaderFunctionTest {
    private final TestBlog blog = new TestBlog();
    private final ReaderFunction reader = new ReaderFunction(blog.blog);

    @Test
    void thePostReadBeforeASnapshotIsTheNewest() {
        blog.publish("older", "---\ndate: 2026-01-05\n---\nText.");
        blog.publish("newer", "---\ndate: 2026-01-06\n---\nText.");

        assertThat(reader.readNewest()).contains("newer");
    }

    @Test
    void aBlogWithoutPostsHasNoneToRead() {
        assertThat(reader.readNewest()).isEmpty();
    }
}
