package blog.aws.edge;

import blog.aws.api.BlogApi;
import blog.aws.settings.Settings;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.cloudfront.AllowedMethods;
import software.amazon.awscdk.services.cloudfront.BehaviorOptions;
import software.amazon.awscdk.services.cloudfront.CacheHeaderBehavior;
import software.amazon.awscdk.services.cloudfront.CachePolicy;
import software.amazon.awscdk.services.cloudfront.CacheQueryStringBehavior;
import software.amazon.awscdk.services.cloudfront.CachedMethods;
import software.amazon.awscdk.services.cloudfront.Distribution;
import software.amazon.awscdk.services.cloudfront.ErrorResponse;
import software.amazon.awscdk.services.cloudfront.FunctionAssociation;
import software.amazon.awscdk.services.cloudfront.FunctionCode;
import software.amazon.awscdk.services.cloudfront.FunctionEventType;
import software.amazon.awscdk.services.cloudfront.FunctionRuntime;
import software.amazon.awscdk.services.cloudfront.HttpVersion;
import software.amazon.awscdk.services.cloudfront.OriginRequestPolicy;
import software.amazon.awscdk.services.cloudfront.PriceClass;
import software.amazon.awscdk.services.cloudfront.SecurityPolicyProtocol;
import software.amazon.awscdk.services.cloudfront.ViewerProtocolPolicy;
import software.amazon.awscdk.services.cloudfront.origins.HttpOrigin;
import software.constructs.Construct;

/// CloudFront before the API. How long it keeps an answer is the answer's own `Cache-Control`, and nothing else.
final class Cdn extends Construct {
    /// Who is asking, as CloudFront knows it; the firewall counts by it, and so do comments.
    static final String VIEWER_ADDRESS = "x-viewer-address";

    /// The API writes absolute URLs, and has to know the name that the client used. What the client says of itself is
    /// written over.
    private static final String INTRODUCE = """
            function handler(event) {
              var headers = event.request.headers;
              headers['x-forwarded-host'] = { value: headers.host.value };
              headers['%s'] = { value: event.viewer.ip };
              return event.request;
            }
            """.formatted(VIEWER_ADDRESS);

    /// All that CloudFront would keep for ten seconds whatever the answer says.
    private static final List<Integer> ERRORS = List.of(400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504);

    private final Distribution distribution;

    Cdn(Construct scope, String id, Settings settings, BlogApi api, @Nullable OriginSecret secret) {
        super(scope, id);
        var builder = Distribution.Builder.create(this, "Distribution")
                .comment(settings.name())
                .defaultBehavior(behavior(origin(api, secret)))
                .errorResponses(ERRORS.stream().map(Cdn::keptNoLonger).toList())
                .httpVersion(HttpVersion.HTTP2_AND_3)
                .minimumProtocolVersion(SecurityPolicyProtocol.TLS_V1_2_2021)
                .priceClass(PriceClass.PRICE_CLASS_100);
        settings.domain()
                .ifPresent(domain -> builder.domainNames(List.of(domain.name()))
                        .certificate(Certificate.fromCertificateArn(this, "Certificate", domain.certificateArn())));
        distribution = builder.build();
        CfnOutput.Builder.create(this, "DomainTarget")
                .value(distribution.getDistributionDomainName())
                .build()
                .overrideLogicalId("DomainTarget");
    }

    Distribution distribution() {
        return distribution;
    }

    private static HttpOrigin origin(BlogApi api, @Nullable OriginSecret secret) {
        return HttpOrigin.Builder.create(api.host())
                .customHeaders(secret == null ? Map.of() : Map.of(OriginSecret.HEADER, secret.value()))
                .build();
    }

    private static ErrorResponse keptNoLonger(int status) {
        return ErrorResponse.builder()
                .httpStatus(status)
                .ttl(Duration.seconds(0))
                .build();
    }

    private BehaviorOptions behavior(HttpOrigin origin) {
        var introduce = software.amazon.awscdk.services.cloudfront.Function.Builder.create(this, "Introduce")
                .code(FunctionCode.fromInline(INTRODUCE))
                .runtime(FunctionRuntime.JS_2_0)
                .build();
        return BehaviorOptions.builder()
                .origin(origin)
                .viewerProtocolPolicy(ViewerProtocolPolicy.REDIRECT_TO_HTTPS)
                .allowedMethods(AllowedMethods.ALLOW_ALL)
                .cachedMethods(CachedMethods.CACHE_GET_HEAD)
                .cachePolicy(cachePolicy())
                .originRequestPolicy(OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER)
                .compress(false)
                .functionAssociations(List.of(FunctionAssociation.builder()
                        .eventType(FunctionEventType.VIEWER_REQUEST)
                        .function(introduce)
                        .build()))
                .build();
    }

    /// The API answers to every query parameter, to an unknown one with 400, so all of them are in the key. A request
    /// with a token has a key of its own, and where it needed the token its answer is `no-store`. The functions
    /// compress; all that is left to CloudFront is to tell who takes gzip.
    private CachePolicy cachePolicy() {
        return CachePolicy.Builder.create(this, "CachePolicy")
                .headerBehavior(CacheHeaderBehavior.allowList("Accept", "Authorization", "X-Forwarded-Host"))
                .queryStringBehavior(CacheQueryStringBehavior.all())
                .enableAcceptEncodingGzip(true)
                .enableAcceptEncodingBrotli(false)
                .minTtl(Duration.seconds(0))
                .defaultTtl(Duration.seconds(0))
                .maxTtl(Duration.days(1))
                .build();
    }
}
