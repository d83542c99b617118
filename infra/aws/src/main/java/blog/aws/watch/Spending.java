package blog.aws.watch;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.budgets.CfnBudget;
import software.amazon.awscdk.services.budgets.CfnBudget.BudgetDataProperty;
import software.constructs.Construct;

/// Tells by mail when 80 % of the month's sum are spent, or when all of it will be. AWS knows which costs are this
/// blog's once its owner has activated the tag `blog` for cost allocation.
final class Spending extends Construct {
    Spending(Construct scope, String id, String blog, int dollars, String email) {
        super(scope, id);
        CfnBudget.Builder.create(this, "Budget")
                .budget(BudgetDataProperty.builder()
                        .budgetType("COST")
                        .timeUnit("MONTHLY")
                        .budgetLimit(CfnBudget.SpendProperty.builder()
                                .amount(dollars)
                                .unit("USD")
                                .build())
                        .costFilters(Map.of("TagKeyValue", List.of("user:blog$" + blog)))
                        .build())
                .notificationsWithSubscribers(List.of(notify("ACTUAL", 80, email), notify("FORECASTED", 100, email)))
                .build();
    }

    private static Map<String, Object> notify(String type, int percent, String email) {
        var threshold = Map.of(
                "notificationType",
                type,
                "comparisonOperator",
                "GREATER_THAN",
                "threshold",
                percent,
                "thresholdType",
                "PERCENTAGE");
        var subscriber = Map.of("subscriptionType", "EMAIL", "address", email);
        return Map.of("notification", threshold, "subscribers", List.of(subscriber));
    }
}
