package blog.cli.comments;

import static org.assertj.core.api.Assertions.assertThat;

import blog.codec.Ulid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ThreadsTest {
    private static String id(int number) {
        return Ulid.of(
                Instant.ofEpochSecond(1_500_000_000L + number), new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, (byte) number});
    }

    /// A file of comments: each one's number, its parent's (0 for none), and whether it is taken.
    private record Line(int number, int parent, boolean taken) {
        void addTo(Threads threads) {
            threads.add("c" + number, parent == 0 ? "" : "c" + parent, 0, taken ? id(number) : null);
        }
    }

    private static Threads of(List<Line> lines) {
        var threads = new Threads();
        lines.forEach(line -> line.addTo(threads));
        threads.tie();
        return threads;
    }

    /// As [Sending] does it: everything that is taken is sent once, and what it answers was sent before.
    private static void assertInOrder(List<Line> lines, Threads threads) {
        var sent = new HashSet<Integer>();
        for (int round = 1; round <= threads.rounds(); round++) {
            for (int place = 0; place < lines.size(); place++) {
                if (threads.round(place) == round) {
                    int parent = threads.parent(place);
                    assertThat(parent == Threads.NONE || sent.contains(parent)).isTrue();
                    assertThat(sent.add(place)).isTrue();
                    assertThat(threads.id(place)).isEqualTo(id(lines.get(place).number()));
                }
            }
        }
        assertThat(sent).hasSize((int) lines.stream().filter(Line::taken).count());
    }

    @Test
    void whateverTheOrderOfAFileParentsGoFirst() {
        var random = new Random(20);
        for (int i = 0; i < 2_000; i++) {
            var lines = new ArrayList<Line>();
            int count = 1 + random.nextInt(30);
            for (int number = 1; number <= count; number++) {
                // Some answer what is not in the file, some themselves, and some in circles.
                int parent =
                        random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(random.nextInt(4) == 0 ? count + 2 : number);
                lines.add(new Line(number, parent, random.nextInt(5) > 0));
            }
            Collections.shuffle(lines, random);

            assertInOrder(lines, of(lines));
        }
    }

    @Test
    void whoAnswersWhatIsLeftOutAnswersTheOneAboveIt() {
        List<Line> lines = List.of(
                new Line(1, 0, true),
                new Line(2, 1, false),
                new Line(3, 2, false),
                new Line(4, 3, true),
                new Line(5, 9, true));
        Threads threads = of(lines);

        assertThat(threads.parent(3)).isZero();
        assertThat(threads.hasLostItsParent(3)).isTrue();
        assertThat(threads.parent(4)).isEqualTo(Threads.NONE);
        assertThat(threads.hasLostItsParent(4)).isTrue();
        assertThat(threads.hasLostItsParent(0)).isFalse();
        assertThat(threads.rounds()).isEqualTo(1);
    }

    @Test
    void nobodyAnswersAcrossPosts() {
        var threads = new Threads();
        threads.add("1", "", 0, id(1));
        threads.add("2", "1", 1, id(2));
        threads.tie();

        assertThat(threads.parent(1)).isEqualTo(Threads.NONE);
        assertThat(threads.hasLostItsParent(1)).isTrue();
    }

    @Test
    void aPostThatIsNotFoundTakesItsCommentsAlong() {
        var threads = new Threads();
        threads.add("1", "", 0, id(1));
        threads.add("2", "", 1, id(2));
        threads.add("3", "2", 1, null);

        assertThat(threads.leaveOut(1)).isEqualTo(1);
        threads.tie();
        assertThat(List.of(threads.round(0), threads.round(1), threads.round(2)))
                .containsExactly(1, 0, 0);
    }

    /// Neither time nor stack grows with the depth of a thread, whichever way round it stands in the file.
    @Test
    void aThreadThatIsAMillionDeepIsReadInOneGo() {
        int count = 1_000_000;
        var deep = new Threads();
        var reversed = new Threads();
        for (int i = 0; i < count; i++) {
            deep.add("c" + i, i == 0 ? "" : "c" + (i - 1), 0, id(i));
            reversed.add("c" + i, "c" + (i + 1), 0, id(i));
        }

        deep.tie();
        reversed.tie();

        assertThat(deep.rounds()).isEqualTo(1);
        assertThat(deep.parent(count - 1)).isEqualTo(count - 2);
        assertThat(reversed.rounds()).isEqualTo(100);
        assertThat(reversed.parent(0)).isEqualTo(1);
    }
}
