package blog.aws.edge;

import software.amazon.awscdk.services.secretsmanager.Secret;
import software.amazon.awscdk.services.secretsmanager.SecretStringGenerator;
import software.constructs.Construct;

/// What the CDN says to the API, and nobody else can: a header with a secret that AWS makes up when it deploys. The
/// template has no more than a reference to it.
final class OriginSecret extends Construct {
    static final String HEADER = "x-origin-secret";

    private final Secret secret;

    OriginSecret(Construct scope, String id) {
        super(scope, id);
        secret = Secret.Builder.create(this, "Secret")
                .description("By which the API knows that a request comes from the CDN")
                .generateSecretString(SecretStringGenerator.builder()
                        .excludePunctuation(true)
                        .passwordLength(48)
                        .build())
                .build();
    }

    String value() {
        return secret.getSecretValue().unsafeUnwrap();
    }
}
