package blog.aws.edge;

import blog.aws.api.BlogApi;
import blog.aws.settings.Settings;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.wafv2.CfnWebACL;
import software.amazon.awscdk.services.wafv2.CfnWebACL.AllowActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.DefaultActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.VisibilityConfigProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACLAssociation;
import software.constructs.Construct;

/// A web ACL on the stage: no more than so many requests from one address, and AWS's common rules.
final class Firewall extends Construct {
    private static final int REQUESTS_IN_FIVE_MINUTES = 2000;

    Firewall(Construct scope, String id, Settings settings, BlogApi api) {
        super(scope, id);
        var acl = CfnWebACL.Builder.create(this, "Acl")
                .scope("REGIONAL")
                .defaultAction(DefaultActionProperty.builder()
                        .allow(AllowActionProperty.builder().build())
                        .build())
                .visibilityConfig(VisibilityConfigProperty.builder()
                        .cloudWatchMetricsEnabled(true)
                        .metricName("all")
                        .sampledRequestsEnabled(true)
                        .build())
                .rules(List.of(rate(settings.cdn()), common()))
                .build();
        CfnWebACLAssociation.Builder.create(this, "Association")
                .webAclArn(acl.getAttrArn())
                .resourceArn(api.stageArn())
                .build();
    }

    /// Behind the CDN every address is CloudFront's, and the reader's is the one that it forwards.
    private static Map<String, Object> rate(boolean behindCdn) {
        Map<String, Object> limit = behindCdn
                ? Map.of(
                        "limit",
                        REQUESTS_IN_FIVE_MINUTES,
                        "aggregateKeyType",
                        "FORWARDED_IP",
                        "forwardedIpConfig",
                        Map.of("headerName", "X-Forwarded-For", "fallbackBehavior", "MATCH"))
                : Map.of("limit", REQUESTS_IN_FIVE_MINUTES, "aggregateKeyType", "IP");
        return Map.of(
                "name", "rate",
                "priority", 0,
                "action", Map.of("block", Map.of()),
                "statement", Map.of("rateBasedStatement", limit),
                "visibilityConfig", visibility("rate"));
    }

    /// Posts are long and hold HTML by right, so what the rules say about bodies is counted and nothing more.
    private static Map<String, Object> common() {
        return Map.of(
                "name", "common",
                "priority", 1,
                "overrideAction", Map.of("none", Map.of()),
                "statement",
                        Map.of(
                                "managedRuleGroupStatement",
                                Map.of(
                                        "vendorName", "AWS",
                                        "name", "AWSManagedRulesCommonRuleSet",
                                        "ruleActionOverrides",
                                                List.of(
                                                        count("SizeRestrictions_BODY"),
                                                        count("CrossSiteScripting_BODY"),
                                                        count("GenericLFI_BODY"),
                                                        count("GenericRFI_BODY"),
                                                        count("NoUserAgent_HEADER")))),
                "visibilityConfig", visibility("common"));
    }

    private static Map<String, Object> count(String rule) {
        return Map.of("name", rule, "actionToUse", Map.of("count", Map.of()));
    }

    private static Map<String, Object> visibility(String name) {
        return Map.of("cloudWatchMetricsEnabled", true, "metricName", name, "sampledRequestsEnabled", true);
    }
}
