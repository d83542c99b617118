package blog.local.stream;

import blog.local.stream.Checkpoints.Position;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/// Reads one stream: every shard in order, and no shard before its parent is finished.
final class ShardReader {
    /// Records of one shard, from one read.
    record Batch(String shard, List<Record> records) {}

    /// As many as a stream gives at once, or a megabyte of them.
    private static final int MOST_RECORDS = 1000;

    private final DynamoDbStreamsClient streams;
    private final String arn;
    private final Checkpoints checkpoints;
    private final Map<String, String> iterators = new LinkedHashMap<>();
    private final Set<String> finished = new HashSet<>();

    ShardReader(DynamoDbStreamsClient streams, String arn, Checkpoints checkpoints) {
        this.streams = streams;
        this.arn = arn;
        this.checkpoints = checkpoints;
    }

    /// What has come in since the last call; empty when nothing has.
    List<Batch> read() {
        if (iterators.isEmpty()) {
            openShards();
        }
        var batches = new ArrayList<Batch>();
        for (var entry : List.copyOf(iterators.entrySet())) {
            List<Record> records = read(entry.getKey(), entry.getValue());
            if (!records.isEmpty()) {
                batches.add(new Batch(entry.getKey(), records));
            }
        }
        return batches;
    }

    /// Begins again behind the checkpoints, because a batch could not be delivered.
    void rewind() {
        iterators.clear();
        finished.clear();
    }

    private List<Record> read(String shard, String iterator) {
        try {
            GetRecordsResponse response = streams.getRecords(GetRecordsRequest.builder()
                    .shardIterator(iterator)
                    .limit(MOST_RECORDS)
                    .build());
            if (response.nextShardIterator() == null) {
                iterators.remove(shard);
                finished.add(shard);
            } else {
                iterators.put(shard, response.nextShardIterator());
            }
            return response.records();
        } catch (ExpiredIteratorException | TrimmedDataAccessException again) {
            iterators.remove(shard);
            return List.of();
        }
    }

    private void openShards() {
        List<Shard> shards = shards();
        Set<String> known = new HashSet<>(shards.stream().map(Shard::shardId).toList());
        finished.retainAll(known);
        for (Shard shard : shards) {
            String parent = shard.parentShardId();
            boolean parentDone = parent == null || !known.contains(parent) || finished.contains(parent);
            if (parentDone && !finished.contains(shard.shardId())) {
                iterators.put(shard.shardId(), iterator(shard.shardId()));
            }
        }
    }

    private List<Shard> shards() {
        var shards = new ArrayList<Shard>();
        String after = null;
        do {
            DescribeStreamResponse response = streams.describeStream(DescribeStreamRequest.builder()
                    .streamArn(arn)
                    .exclusiveStartShardId(after)
                    .build());
            shards.addAll(response.streamDescription().shards());
            after = response.streamDescription().lastEvaluatedShardId();
        } while (after != null);
        return shards;
    }

    private String iterator(String shard) {
        Position position = checkpoints.of(shard);
        if (position != null) {
            try {
                return iterator(shard, ShardIteratorType.AFTER_SEQUENCE_NUMBER, position.sequenceNumber());
            } catch (TrimmedDataAccessException _) {
                // The record of the checkpoint has expired: what is left of the shard comes after it.
            }
        }
        return iterator(shard, ShardIteratorType.TRIM_HORIZON, null);
    }

    private String iterator(String shard, ShardIteratorType type, @Nullable String sequenceNumber) {
        return streams.getShardIterator(GetShardIteratorRequest.builder()
                        .streamArn(arn)
                        .shardId(shard)
                        .shardIteratorType(type)
                        .sequenceNumber(sequenceNumber)
                        .build())
                .shardIterator();
    }

    /// True when the stream still has, under the number of every checkpoint, the record that was delivered: then
    /// nothing after it can have been missed.
    boolean continuesFromCheckpoints() {
        List<String> checked = shards().stream()
                .map(Shard::shardId)
                .filter(shard -> checkpoints.of(shard) != null)
                .toList();
        return !checked.isEmpty() && checked.stream().allMatch(this::isStillThere);
    }

    private boolean isStillThere(String shard) {
        Position position = checkpoints.of(shard);
        if (position == null) {
            return false;
        }
        try {
            String at = iterator(shard, ShardIteratorType.AT_SEQUENCE_NUMBER, position.sequenceNumber());
            var read = GetRecordsRequest.builder().shardIterator(at).limit(1).build();
            return streams.getRecords(read).records().stream()
                    .anyMatch(record -> record.eventID().equals(position.eventId()));
        } catch (TrimmedDataAccessException _) {
            return false;
        }
    }
}
