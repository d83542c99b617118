package blog.streams;

import static blog.Requests.put;
import static org.assertj.core.api.Assertions.assertThat;

import blog.TestBlog;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamConsumerTest {
    private final TestBlog blog = new TestBlog();

    @Test
    void aRecordThatFailsIsReportedAndHoldsUpNoOther() {
        blog.author.handle(put("before", "---\ntags: [AWS]\n---\nText.\n"));
        blog.author.handle(put("behind", "---\ntags: [AWS]\n---\nText.\n"));

        StreamsEventResponse response = blog.consume(List.of(
                Records.ofPost("before", "1"), Records.ofPost("no slug/at all", "2"), Records.ofPost("behind", "3")));

        assertThat(response.getBatchItemFailures()).containsExactly(new BatchItemFailure("2"));
        assertThat(blog.failures).hasSize(1);
        assertThat(blog.text("/tags/aws")).contains("\"count\":2");
    }
}
