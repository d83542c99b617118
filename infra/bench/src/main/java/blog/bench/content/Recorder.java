package blog.bench.content;

import blog.bench.dynamo.Recording;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/// Keeps what a DynamoDB answers to a client, byte for byte.
final class Recorder implements ExecutionInterceptor {
    private final Recording recording = new Recording();

    @Override
    public Optional<InputStream> modifyHttpResponseContent(
            Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        Optional<InputStream> content = context.responseBody();
        if (content.isEmpty() || context.requestBody().isEmpty()) {
            return content;
        }
        String target = context.httpRequest().firstMatchingHeader("X-Amz-Target").orElse("");
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
