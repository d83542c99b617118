package blog.aws.edge;

import blog.aws.api.BlogApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.wafv2.CfnWebACL;
import software.amazon.awscdk.services.wafv2.CfnWebACL.AllowActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.DefaultActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.VisibilityConfigProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACLAssociation;
import software.constructs.Construct;

/// A web ACL on the stage: no more than so many requests from one address, AWS's common rules, and behind a CDN nobody
/// who comes another way.
final class Firewall extends Construct {
    private static final int REQUESTS_IN_FIVE_MINUTES = 2000;

    /// Of AWS's rules those that honest posts, comments, tags and lists of slugs would break: these count only.
    private static final List<String> COUNTED = List.of(
            "NoUserAgent_HEADER",
            "SizeRestrictions_BODY",
            "SizeRestrictions_QUERYSTRING",
            "SizeRestrictions_URIPATH",
            "CrossSiteScripting_BODY",
            "CrossSiteScripting_QUERYARGUMENTS",
            "EC2MetaDataSSRF_BODY",
            "GenericLFI_BODY",
            "GenericRFI_BODY",
            "RestrictedExtensions_QUERYARGUMENTS",
            "RestrictedExtensions_URIPATH");

    Firewall(Construct scope, String id, BlogApi api, @Nullable OriginSecret secret) {
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
                .rules(rules(secret))
                .build();
        CfnWebACLAssociation.Builder.create(this, "Association")
                .webAclArn(acl.getAttrArn())
                .resourceArn(api.stageArn())
                .build();
    }

    private static List<Map<String, Object>> rules(@Nullable OriginSecret secret) {
        var rules = new ArrayList<Map<String, Object>>();
        if (secret != null) {
            rules.add(rule("origin", rules.size(), "action", Map.of("block", Map.of()), pastTheCdn(secret)));
        }
        rules.add(rule("rate", rules.size(), "action", Map.of("block", Map.of()), rate(secret != null)));
        rules.add(rule("common", rules.size(), "overrideAction", Map.of("none", Map.of()), common()));
        return rules;
    }

    private static Map<String, Object> rule(
            String name, int priority, String kind, Map<String, Object> action, Map<String, Object> statement) {
        return Map.of(
                "name",
                name,
                "priority",
                priority,
                kind,
                action,
                "statement",
                statement,
                "visibilityConfig",
                Map.of("cloudWatchMetricsEnabled", true, "metricName", name, "sampledRequestsEnabled", true));
    }

    private static Map<String, Object> pastTheCdn(OriginSecret secret) {
        Map<String, Object> match = Map.of(
                "fieldToMatch", Map.of("singleHeader", Map.of("Name", OriginSecret.HEADER)),
                "positionalConstraint", "EXACTLY",
                "searchString", secret.value(),
                "textTransformations", List.of(Map.of("priority", 0, "type", "NONE")));
        return Map.of("notStatement", Map.of("statement", Map.of("byteMatchStatement", match)));
    }

    /// Behind the CDN every address is CloudFront's, and `X-Forwarded-For` begins with what the visitor wrote there:
    /// the visitor's is in a header that the CDN writes, and the rule before has seen to it that it was the CDN.
    private static Map<String, Object> rate(boolean behindCdn) {
        Map<String, Object> limit = behindCdn
                ? Map.of(
                        "limit",
                        REQUESTS_IN_FIVE_MINUTES,
                        "aggregateKeyType",
                        "FORWARDED_IP",
                        "forwardedIpConfig",
                        Map.of("headerName", Cdn.VIEWER_ADDRESS, "fallbackBehavior", "MATCH"))
                : Map.of("limit", REQUESTS_IN_FIVE_MINUTES, "aggregateKeyType", "IP");
        return Map.of("rateBasedStatement", limit);
    }

    private static Map<String, Object> common() {
        return Map.of(
                "managedRuleGroupStatement",
                Map.of(
                        "vendorName", "AWS",
                        "name", "AWSManagedRulesCommonRuleSet",
                        "ruleActionOverrides",
                                COUNTED.stream()
                                        .map(rule -> Map.of("name", rule, "actionToUse", Map.of("count", Map.of())))
                                        .toList()));
    }
}
