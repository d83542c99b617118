package blog.purge;

import java.util.SortedSet;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.model.CreateInvalidationRequest;
import software.amazon.awssdk.services.cloudfront.model.InvalidationBatch;
import software.amazon.awssdk.services.cloudfront.model.Paths;

/// CloudFront's distribution before the API, by its `id`.
public record Distribution(CloudFrontClient client, String id) {

    /// Has every edge forget what it keeps at these paths. The same `reference` with the same paths is one order,
    /// however often it is given.
    void forget(String reference, SortedSet<String> paths) {
        var batch = InvalidationBatch.builder()
                .callerReference(reference)
                .paths(Paths.builder().quantity(paths.size()).items(paths).build())
                .build();
        client.createInvalidation(CreateInvalidationRequest.builder()
                .distributionId(id)
                .invalidationBatch(batch)
                .build());
    }
}
