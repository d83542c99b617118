package blog.bench.growth;

import static blog.bench.content.Scenario.AUTHOR;
import static blog.bench.content.Scenario.COMMENTER;
import static blog.bench.content.Scenario.READER;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// List prices of us-east-1 in dollars for a million of what they are for, without any free tier or data transfer.
final class Prices {
    static final String SOURCE = "Prices are us-east-1 list prices for a million, without free tiers and data transfer:"
            + " REST API 3.50 $, HTTP API 1.00 $, a function URL nothing, Lambda 0.20 $ and 13.3334 $ for a million"
            + " gigabyte-seconds (arm64), on-demand read units 0.125 $ and write units 0.625 $, CloudFront 1.00 $ (HTTPS,"
            + " its ten million free requests a month left out). Billed durations are assumed, not measured on AWS."
            + " What follows a write (projector) is not in it.";
    static final double REST_API = 3.5;
    static final double HTTP_API = 1;
    static final double CDN_REQUESTS = 1;
    static final double LAMBDA_REQUESTS = 0.2;
    static final double READ_UNITS = 0.125;
    static final double WRITE_UNITS = 0.625;

    private static final double GIGABYTE_SECONDS = 13.3334;
    private static final int MEGABYTES = 1024;
    private static final int MILLIS = 1000;
    /// Memory as the stack deploys it, and what a warm request is taken to be billed: DynamoDB's few milliseconds and
    /// ours.
    private static final Map<String, Billed> BILLED = Map.of(
            READER, new Billed(1024, 5),
            AUTHOR, new Billed(1769, 30),
            COMMENTER, new Billed(1024, 20));

    private record Billed(int megabytes, int millis) {}

    private Prices() {}

    /// For a million warm requests to the function.
    static double lambdaTime(String handler) {
        Billed billed = billed(handler);
        return GIGABYTE_SECONDS * billed.megabytes() / MEGABYTES * billed.millis() / MILLIS;
    }

    static String lambdaArithmetic(String handler) {
        Billed billed = billed(handler);
        return String.format(
                Locale.ROOT,
                "%.2f $ + %d/%d GB × %d ms × %.4f $",
                LAMBDA_REQUESTS,
                billed.megabytes(),
                MEGABYTES,
                billed.millis(),
                GIGABYTE_SECONDS);
    }

    private static Billed billed(String handler) {
        return Objects.requireNonNull(BILLED.get(handler));
    }
}
