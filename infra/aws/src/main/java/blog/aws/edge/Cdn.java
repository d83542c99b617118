package blog.aws.edge;

import blog.aws.api.BlogApi;
import blog.aws.api.Contract;
import blog.aws.settings.Settings;
import java.util.List;
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
    /// The API writes absolute URLs, and has to know the name that the client used.
    private static final String NAME_THE_HOST = """
            function handler(event) {
              var headers = event.request.headers;
              headers['x-forwarded-host'] = { value: headers.host.value };
              return event.request;
            }
            """;

    private final Contract contract;

    Cdn(Construct scope, String id, Settings settings, BlogApi api) {
        super(scope, id);
        contract = api.contract();
        var distribution = Distribution.Builder.create(this, "Distribution")
                .comment(settings.name())
                .defaultBehavior(behavior(api))
                .httpVersion(HttpVersion.HTTP2_AND_3)
                .minimumProtocolVersion(SecurityPolicyProtocol.TLS_V1_2_2021)
                .priceClass(PriceClass.PRICE_CLASS_100);
        settings.domain()
                .ifPresent(domain -> distribution
                        .domainNames(List.of(domain.name()))
                        .certificate(Certificate.fromCertificateArn(this, "Certificate", domain.certificateArn())));
        CfnOutput.Builder.create(this, "DomainTarget")
                .value(distribution.build().getDistributionDomainName())
                .build()
                .overrideLogicalId("DomainTarget");
    }

    private BehaviorOptions behavior(BlogApi api) {
        var nameTheHost = software.amazon.awscdk.services.cloudfront.Function.Builder.create(this, "NameTheHost")
                .code(FunctionCode.fromInline(NAME_THE_HOST))
                .runtime(FunctionRuntime.JS_2_0)
                .build();
        return BehaviorOptions.builder()
                .origin(HttpOrigin.Builder.create(api.host()).build())
                .viewerProtocolPolicy(ViewerProtocolPolicy.REDIRECT_TO_HTTPS)
                .allowedMethods(AllowedMethods.ALLOW_ALL)
                .cachedMethods(CachedMethods.CACHE_GET_HEAD)
                .cachePolicy(cachePolicy())
                .originRequestPolicy(OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER)
                .compress(false)
                .functionAssociations(List.of(FunctionAssociation.builder()
                        .eventType(FunctionEventType.VIEWER_REQUEST)
                        .function(nameTheHost)
                        .build()))
                .build();
    }

    /// A request with a token has a key of its own and an answer that is `no-store`, so it passes by the cache. The
    /// functions compress; all that is left to CloudFront is to tell who takes gzip.
    private CachePolicy cachePolicy() {
        return CachePolicy.Builder.create(this, "CachePolicy")
                .headerBehavior(CacheHeaderBehavior.allowList("Accept", "Authorization", "X-Forwarded-Host"))
                .queryStringBehavior(CacheQueryStringBehavior.allowList(
                        contract.queryParameters().toArray(String[]::new)))
                .enableAcceptEncodingGzip(true)
                .enableAcceptEncodingBrotli(false)
                .minTtl(Duration.seconds(0))
                .defaultTtl(Duration.seconds(0))
                .maxTtl(Duration.days(1))
                .build();
    }
}
