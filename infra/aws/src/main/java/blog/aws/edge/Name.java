package blog.aws.edge;

import blog.aws.api.BlogApi;
import blog.aws.settings.Settings;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.services.apigateway.BasePathMapping;
import software.amazon.awscdk.services.apigateway.DomainName;
import software.amazon.awscdk.services.apigateway.EndpointType;
import software.amazon.awscdk.services.apigateway.SecurityPolicy;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.constructs.Construct;

/// A host name for the API where no CDN has it. The DNS record that points at `DomainTarget` is the owner's to make.
final class Name extends Construct {
    Name(Construct scope, String id, Settings.Domain domain, BlogApi api) {
        super(scope, id);
        var name = DomainName.Builder.create(this, "Domain")
                .domainName(domain.name())
                .certificate(Certificate.fromCertificateArn(this, "Certificate", domain.certificateArn()))
                .endpointType(EndpointType.REGIONAL)
                .securityPolicy(SecurityPolicy.TLS_1_2)
                .build();
        BasePathMapping.Builder.create(this, "Base")
                .domainName(name)
                .restApi(api.rest())
                .stage(api.rest().getDeploymentStage())
                .basePath(BlogApi.STAGE)
                .build();
        CfnOutput.Builder.create(this, "DomainTarget")
                .value(name.getDomainNameAliasDomainName())
                .build()
                .overrideLogicalId("DomainTarget");
    }
}
