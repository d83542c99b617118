package blog.bench.content;

import blog.bench.dynamo.Recording;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// Keeps what DynamoDB answers to a client, byte for byte.
final class Recorder implements ExecutionInterceptor {
    private final Recording recording = new Recording();

    /// The functions ask this of their writes as well.
    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        return switch (context.request()) {
            case PutItemRequest put ->
                put.toBuilder()
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                        .build();
            case UpdateItemRequest update ->
                update.toBuilder()
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                        .build();
            case TransactWriteItemsRequest writes ->
                writes.toBuilder()
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                        .build();
            default -> context.request();
        };
    }

    @Override
    public Optional<InputStream> modifyHttpResponseContent(
            Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        Optional<InputStream> content = context.responseBody();
        if (content.isEmpty() || context.requestBody().isEmpty()) {
            return content;
        }
        String target =
                context.httpRequest().firstMatchingHeader("X-Amz-Target").orElse("");
        try (InputStream request =
                        context.requestBody().get().contentStreamProvider().newStream();
                InputStream response = content.get()) {
            byte[] answer = response.readAllBytes();
            recording.add(
                    target.substring(target.indexOf('.') + 1),
                    new String(request.readAllBytes(), StandardCharsets.UTF_8),
                    new String(answer, StandardCharsets.UTF_8));
            return Optional.of(new ByteArrayInputStream(answer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Recording recording() {
        return recording;
    }
}
