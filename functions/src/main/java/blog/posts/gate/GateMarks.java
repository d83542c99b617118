package blog.posts.gate;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.SdkBytes;

/// Which marks of counted changes a gate may forget. A mark starts with four bytes of epoch seconds.
final class GateMarks {
    /// A stream keeps its records for 24 hours, so a duplicate of anything older cannot come any more.
    private static final long KEPT_SECONDS = Duration.ofHours(25).toSeconds();
    /// Forgetting costs a write, so it waits until one write removes many.
    private static final int WORTH_A_WRITE = 20;
    /// Beyond this the oldest go early: a flood of comments must not fill the item until nothing fits any more.
    private static final int MOST = 2_000;

    private GateMarks() {}

    /// The marks to remove now, seen from the youngest of them; empty while it is not worth a write.
    static List<SdkBytes> outdated(List<SdkBytes> marks) {
        if (marks.size() < WORTH_A_WRITE) {
            return List.of();
        }
        List<SdkBytes> byTime = marks.stream()
                .sorted(Comparator.comparing(SdkBytes::asByteArrayUnsafe, Arrays::compareUnsigned))
                .toList();
        long eldest = seconds(byTime.getLast()) - KEPT_SECONDS;
        int excess = byTime.size() - MOST;
        List<SdkBytes> outdated = IntStream.range(0, byTime.size())
                .filter(i -> i < excess || seconds(byTime.get(i)) < eldest)
                .mapToObj(byTime::get)
                .toList();
        return outdated.size() < WORTH_A_WRITE ? List.of() : outdated;
    }

    private static long seconds(SdkBytes mark) {
        return Integer.toUnsignedLong(ByteBuffer.wrap(mark.asByteArrayUnsafe()).getInt());
    }
}
