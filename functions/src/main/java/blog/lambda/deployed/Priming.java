package blog.lambda.deployed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/// Real work, done by the whole function before SnapStart takes its snapshot: classes, compiled code, the SDK and its
/// credentials are then part of it. Work that fails is logged, stops nothing, and is tried again while
/// there is time.
public final class Priming implements Resource {
    /// So often that what a request runs through is compiled, as far as there is time.
    private static final int ROUNDS = 400;

    /// Nobody waits for a snapshot but who deploys it.
    private static final Duration TIME = Duration.ofSeconds(8);

    /// A new role's rights may take seconds to be known, and the snapshot is there until the next deployment.
    private static final Duration PAUSE = Duration.ofMillis(250);

    /// Where the runtime puts the trace of the request at hand, and the SDK looks for it.
    private static final String TRACE = "com.amazonaws.xray.traceHeader";

    private final List<Runnable> work;

    /// A request in the gateway's terms; the path is below the stage.
    public record Call(String method, String path, String type, String body) {
        public static Call get(String path) {
            return new Call("GET", path, "application/json", "");
        }

        /// With everything that a real one has, read or not: a member of a kind that was never met would be met by the
        /// first real request, in code not yet compiled for it.
        public byte[] event() {
            String sent = Base64.getEncoder().encodeToString(body.getBytes(StandardCharsets.UTF_8));
            return """
                    {"resource":"/{proxy+}","path":"%2$s","httpMethod":"%1$s",
                    "headers":{"Accept":"application/json","Accept-Encoding":"gzip","Content-Type":"%3$s"},
                    "multiValueHeaders":{"Accept":["application/json"],"Accept-Encoding":["gzip, deflate, br"],
                    "Accept-Language":["en-US,en;q=0.9"],"Authorization":["Bearer nobody"],
                    "CloudFront-Forwarded-Proto":["https"],"CloudFront-Viewer-Country":["IS"],"Content-Type":["%3$s"],
                    "Host":["blog.example"],"Origin":["https://site.example"],"Referer":["https://site.example/"],
                    "User-Agent":["Mozilla/5.0 (X11; Linux x86_64; rv:128.0)"],"Via":["2.0 blog.example (CloudFront)"],
                    "X-Amz-Cf-Id":["OKNlD2uT6sCvNYJXyw0lDWDHBBvQGEEjZ0nFGbLD3NSpbaWj0MJiZA=="],
                    "X-Amzn-Trace-Id":["Root=1-5759e988-bd862e3fe1be46a994272793"],
                    "X-Forwarded-For":["192.0.2.1, 198.51.100.2"],"X-Forwarded-Port":["443"],
                    "X-Forwarded-Proto":["https"]},
                    "queryStringParameters":null,"multiValueQueryStringParameters":null,
                    "pathParameters":{"proxy":"%2$s","slug":"%2$s","tag":null},"stageVariables":null,
                    "requestContext":{"resourceId":"abc123","resourcePath":"/{proxy+}","operationName":"any",
                    "httpMethod":"%1$s","extendedRequestId":"R2h0dHBzOi8vYmxvZw=",
                    "requestTime":"05/Jan/2026:12:00:00 +0000","path":"/v1%2$s","accountId":"000000000000",
                    "protocol":"HTTP/1.1","stage":"v1","domainPrefix":"blog","requestTimeEpoch":1767614400000,
                    "requestId":"11111111-2222-4333-8444-555555555555",
                    "identity":{"cognitoIdentityPoolId":null,"accountId":null,"cognitoIdentityId":null,"caller":null,
                    "sourceIp":"192.0.2.1","principalOrgId":null,"accessKey":null,"cognitoAuthenticationType":null,
                    "cognitoAuthenticationProvider":null,"userArn":null,"userAgent":"Mozilla/5.0","user":null},
                    "domainName":"blog.example","deploymentId":"abc123","apiId":"abc123"},
                    "body":"%4$s","isBase64Encoded":true}""".formatted(method, path, type, sent).getBytes(StandardCharsets.UTF_8);
        }
    }

    private Priming(List<Runnable> work) {
        this.work = List.copyOf(work);
    }

    /// What is answered has to be kept: the runtime holds on to it only weakly. Without a snapshot nothing is
    /// registered, which takes reflection that only a cold start would pay for.
    public static Priming with(List<Runnable> work) {
        var priming = new Priming(work);
        if (Deployment.takesSnapshot()) {
            Core.getGlobalContext().register(priming);
        }
        return priming;
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        long end = System.nanoTime() + TIME.toNanos();
        System.setProperty(TRACE, "Root=1-5759e988-bd862e3fe1be46a994272793;Sampled=0");
        for (int round = 0; round < ROUNDS && System.nanoTime() < end; round++) {
            boolean succeeds = true;
            for (Runnable part : work) {
                succeeds &= succeeds(part);
            }
            if (!succeeds) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        System.clearProperty(TRACE);
        System.gc();
    }

    private static boolean succeeds(Runnable part) {
        try {
            part.run();
            return true;
        } catch (RuntimeException e) {
            Log.failure(e);
            return false;
        }
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        // Nothing is kept that a restored function could not use: a stale connection is opened again by the SDK.
    }
}
