package blog.local.stream;

import static org.assertj.core.api.Assertions.assertThat;

import blog.dynamo.Attributes;
import blog.rig.dynamo.LocalDynamo;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamPumpTest {
    private static List<String> working(List<String> keys) {
        return List.of();
    }

    private static String[] keys(int count) {
        return IntStream.range(0, count).mapToObj("%03d"::formatted).toArray(String[]::new);
    }

    @Nested
    class Delivering {
        @Test
        void bringsEveryRecordOnceAndInOrder() {
            try (var pumped = Pumped.inMemory(StreamPumpTest::working)) {
                pumped.write("0");
                pumped.start(null);
                pumped.write(keys(250));
                pumped.drain();

                assertThat(pumped.received())
                        .startsWith("0")
                        .hasSize(251)
                        .endsWith("249")
                        .isSorted();
                assertThat(pumped.batches).allSatisfy(batch -> assertThat(batch).hasSizeLessThanOrEqualTo(100));
                assertThat(pumped.failures).isEmpty();
            }
        }

        @Test
        void bringsFullBatchesOfWhatItsFunctionFollowsAndNothingElse() {
            try (var pumped = Pumped.inMemory(StreamPumpTest::working).following("1")) {
                pumped.write(keys(350));
                pumped.start(null);
                pumped.drain();

                assertThat(pumped.received()).hasSize(100).allMatch(key -> key.startsWith("1"));
                assertThat(pumped.batches).hasSize(1);
            }
        }

        @Test
        void followsAStreamFromShardToShard() {
            try (var pumped = Pumped.inMemory(StreamPumpTest::working)) {
                pumped.start(null);
                pumped.write("1", "2");
                pumped.dynamo.rollShards();
                pumped.write("3");
                pumped.dynamo.rollShards();
                pumped.write("4");
                pumped.drain();

                assertThat(pumped.received()).containsExactly("1", "2", "3", "4");
            }
        }

        @Test
        void readsAFinishedParentBeforeItsChildFromTheStart() {
            try (var pumped = Pumped.inMemory(StreamPumpTest::working)) {
                pumped.write("1");
                pumped.dynamo.rollShards();
                pumped.write("2");
                pumped.start(null);
                pumped.drain();

                assertThat(pumped.received()).containsExactly("1", "2");
            }
        }

        @Test
        void givesRecordsTheShapeThatLambdaDoes() {
            try (var pumped = Pumped.inMemory(StreamPumpTest::working)) {
                pumped.start(null);
                pumped.write("a");
                var changed = new HashMap<>(Attributes.key("P", "a"));
                changed.put("bytes", Attributes.b(new byte[] {1, 2}));
                pumped.put(changed);
                pumped.drain();

                DynamodbStreamRecord record = pumped.events.stream()
                        .flatMap(event -> event.getRecords().stream())
                        .toList()
                        .getLast();
                assertThat(record.getEventName()).isEqualTo("MODIFY");
                assertThat(record.getEventSource()).isEqualTo("aws:dynamodb");
                assertThat(record.getEventID()).isNotEmpty();
                assertThat(record.getEventSourceARN()).contains(":table/content/stream/");
                var change = record.getDynamodb();
                assertThat(change.getStreamViewType()).isEqualTo("NEW_AND_OLD_IMAGES");
                assertThat(change.getSequenceNumber()).isNotEmpty();
                assertThat(change.getKeys()).containsEntry("sk", new AttributeValue("a"));
                assertThat(change.getOldImage()).containsOnlyKeys("pk", "sk");
                assertThat(change.getNewImage())
                        .containsEntry("bytes", new AttributeValue().withB(ByteBuffer.wrap(new byte[] {1, 2})));
                assertThat(change.getApproximateCreationDateTime()).isNotNull();
            }
        }
    }

    @Nested
    class Failing {
        @Test
        void goesOnFromTheFirstRecordThatFailed() {
            var once = new HashMap<String, Boolean>();
            try (var pumped = Pumped.inMemory(
                    keys -> keys.contains("2") && once.put("2", true) == null ? List.of("3", "2") : List.of())) {
                pumped.write("1", "2", "3", "4");
                pumped.start(null);
                pumped.drain();

                assertThat(pumped.batches).containsExactly(List.of("1", "2", "3", "4"), List.of("2", "3", "4"));
            }
        }

        @Test
        void halvesABatchThatThrowsUntilThePoisonIsAlone() {
            try (var pumped = Pumped.inMemory(keys -> {
                if (keys.contains("3")) {
                    throw new IllegalStateException("poison");
                }
                return List.of();
            })) {
                pumped.write("1", "2", "3", "4");
                pumped.start(null);
                pumped.drain();

                assertThat(pumped.batches)
                        .containsExactly(
                                List.of("1", "2", "3", "4"),
                                List.of("1", "2"),
                                List.of("3", "4"),
                                List.of("3"),
                                List.of("3"),
                                List.of("3"),
                                List.of("4"));
                assertThat(pumped.deadLetters).containsExactly("3");
                assertThat(pumped.failures).hasSize(5).allMatch(e -> "poison".equals(e.getMessage()));
            }
        }

        @Test
        void givesUpOnlyTheRecordThatNeverWorks() {
            try (var pumped = Pumped.inMemory(keys -> keys.contains("2") ? List.of("2") : List.of())) {
                pumped.write("1", "2", "3");
                pumped.start(null);
                pumped.drain();

                assertThat(pumped.deadLetters).containsExactly("2");
                assertThat(pumped.received()).contains("1", "3");
            }
        }

        @Test
        void triesAgainWhatFailsForAWhile() {
            var tries = new HashMap<String, Integer>();
            try (var pumped = Pumped.inMemory(
                    keys -> keys.contains("2") && tries.merge("2", 1, Integer::sum) < 3 ? List.of("2") : List.of())) {
                pumped.write("1", "2", "3");
                pumped.start(null);
                pumped.drain();

                assertThat(pumped.deadLetters).isEmpty();
                assertThat(pumped.received().lastIndexOf("3"))
                        .isGreaterThan(pumped.received().lastIndexOf("2"));
            }
        }
    }

    @Nested
    class Restarting {
        @TempDir
        private Path folder;

        private Pumped open() {
            return new Pumped(LocalDynamo.in(folder), StreamPumpTest::working);
        }

        private Path checkpoint() {
            return folder.resolve("content.checkpoint");
        }

        @Test
        void goesOnWhereItWas() {
            try (var pumped = open()) {
                assertThat(pumped.start(checkpoint()).isGapless()).isTrue();
                pumped.write("1", "2");
                pumped.drain();
            }
            try (var pumped = open()) {
                pumped.write("3");
                assertThat(pumped.start(checkpoint()).isGapless()).isTrue();
                pumped.drain();

                assertThat(pumped.received()).containsExactly("3");
            }
        }

        @Test
        void deliversAgainWhatWasWrittenWhileNothingPumped() {
            try (var pumped = open()) {
                pumped.start(checkpoint());
                pumped.write("1");
                pumped.drain();
            }
            try (var pumped = open()) {
                pumped.write("2");
            }
            try (var pumped = open()) {
                pumped.start(checkpoint());
                pumped.drain();

                assertThat(pumped.received()).containsExactly("2");
            }
        }

        @Test
        void distrustsACheckpointThatTheStreamDoesNotKnow() throws Exception {
            try (var pumped = open()) {
                pumped.start(checkpoint());
                pumped.write("1");
                pumped.drain();
            }
            String line = Files.readString(checkpoint());
            Files.writeString(checkpoint(), line.substring(0, line.lastIndexOf(' ')) + " another-event\n");
            try (var pumped = open()) {
                assertThat(pumped.start(checkpoint()).isGapless()).isFalse();
                pumped.drain();

                assertThat(pumped.received()).containsExactly("1");
            }
        }
    }
}
