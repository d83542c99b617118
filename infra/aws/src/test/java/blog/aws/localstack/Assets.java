package blog.aws.localstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/// The files that a template refers to, in the bucket where the template expects them; on AWS `cdk deploy` does this.
final class Assets {
    private static final String ACCOUNT = "000000000000";

    private final S3Client s3;
    private final String region;

    Assets(S3Client s3, String region) {
        this.s3 = s3;
        this.region = region;
    }

    /// Uploads what the stack's manifest of assets lists; answers the bucket.
    String upload(Path manifest) throws IOException {
        String bucket = "";
        JsonNode files = new JsonMapper().readTree(manifest.toFile()).path("files");
        for (JsonNode file : files) {
            if (!file.at("/source/packaging").asText().equals("file")) {
                throw new IllegalArgumentException("a folder among the assets: " + file.at("/source/path"));
            }
            Path source = manifest.resolveSibling(file.at("/source/path").asText());
            for (JsonNode destination : file.path("destinations")) {
                bucket = makeBucket(resolve(destination.path("bucketName").asText()));
                put(bucket, destination.path("objectKey").asText(), RequestBody.fromFile(source));
            }
        }
        return bucket;
    }

    void put(String bucket, String key, RequestBody body) {
        s3.putObject(PutObjectRequest.builder().bucket(bucket).key(key).build(), body);
    }

    private String makeBucket(String bucket) {
        s3.createBucket(CreateBucketRequest.builder().bucket(bucket).build());
        return bucket;
    }

    private String resolve(String name) {
        return name.replace("${AWS::AccountId}", ACCOUNT)
                .replace("${AWS::Region}", region)
                .replace("${AWS::Partition}", "aws");
    }
}
