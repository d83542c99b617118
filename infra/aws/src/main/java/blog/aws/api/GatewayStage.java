package blog.aws.api;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import software.amazon.awscdk.services.apigateway.AccessLogField;
import software.amazon.awscdk.services.apigateway.AccessLogFormat;
import software.amazon.awscdk.services.apigateway.LogGroupLogDestination;
import software.amazon.awscdk.services.apigateway.MethodDeploymentOptions;
import software.amazon.awscdk.services.apigateway.MethodLoggingLevel;
import software.amazon.awscdk.services.apigateway.StageOptions;
import software.amazon.awscdk.services.logs.LogGroup;

/// How the stage takes requests, and what it notes about them. The metrics of the whole API are there in any case;
/// those of each method cost money, and the access log has the same.
record GatewayStage(Contract contract, boolean methodMetrics) {
    StageOptions options(String name, LogGroup accessLog) {
        return StageOptions.builder()
                .stageName(name)
                .accessLogDestination(new LogGroupLogDestination(accessLog))
                .accessLogFormat(accessLogFormat())
                .loggingLevel(MethodLoggingLevel.ERROR)
                .dataTraceEnabled(false)
                .metricsEnabled(methodMetrics)
                .tracingEnabled(true)
                .throttlingRateLimit(500)
                .throttlingBurstLimit(1000)
                .methodOptions(throttles())
                .build();
    }

    /// Writing is rarer than reading, and costs more. Comments are what strangers write.
    private Map<String, MethodDeploymentOptions> throttles() {
        var throttles = new LinkedHashMap<String, MethodDeploymentOptions>();
        for (Contract.Operation operation : contract.operations()) {
            String method = operation.path() + "/" + operation.method().toUpperCase(Locale.ROOT);
            switch (operation.function()) {
                case "commenter", "privacy" -> throttles.put(method, throttle(10, 40));
                case "author", "moderator" -> throttles.put(method, throttle(20, 100));
                default -> {}
            }
        }
        return throttles;
    }

    private MethodDeploymentOptions throttle(int rate, int burst) {
        return MethodDeploymentOptions.builder()
                .throttlingRateLimit(rate)
                .throttlingBurstLimit(burst)
                .loggingLevel(MethodLoggingLevel.ERROR)
                .dataTraceEnabled(false)
                .metricsEnabled(methodMetrics)
                .build();
    }

    /// No address of a client: it is personal, and nothing here needs it.
    private static AccessLogFormat accessLogFormat() {
        return AccessLogFormat.custom("{\"time\":\"" + AccessLogField.contextRequestTimeEpoch()
                + "\",\"request\":\"" + AccessLogField.contextRequestId()
                + "\",\"method\":\"" + AccessLogField.contextHttpMethod()
                + "\",\"route\":\"" + AccessLogField.contextResourcePath()
                + "\",\"status\":\"" + AccessLogField.contextStatus()
                + "\",\"bytes\":\"" + AccessLogField.contextResponseLength()
                + "\",\"ms\":\"" + AccessLogField.contextResponseLatency()
                + "\",\"functionMs\":\"" + AccessLogField.contextIntegrationLatency() + "\"}");
    }
}
