package blog.lambda;

import blog.http.Json;
import java.time.Duration;
import java.util.List;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/// Real work, done by the whole function before SnapStart takes its snapshot: classes, compiled code, the SDK and its
/// credentials are then part of it. Work that fails is logged and not repeated, and stops nothing.
final class Priming implements Resource {
    /// So often that what a request runs through is compiled, as far as there is time.
    private static final int ROUNDS = 400;

    /// Nobody waits for a snapshot but who deploys it.
    private static final Duration TIME = Duration.ofSeconds(8);

    private final List<Runnable> work;

    /// A request in the gateway's terms; the path is below the stage.
    record Call(String method, String path, String type, String body) {
        static Call get(String path) {
            return new Call("GET", path, "application/json", "");
        }

        byte[] event() {
            return Json.write(json -> {
                json.writeStartObject();
                json.writeStringField("httpMethod", method);
                json.writeStringField("path", path);
                json.writeObjectFieldStart("multiValueHeaders");
                json.writeArrayFieldStart("Accept-Encoding");
                json.writeString("gzip");
                json.writeEndArray();
                json.writeArrayFieldStart("Content-Type");
                json.writeString(type);
                json.writeEndArray();
                json.writeArrayFieldStart("Authorization");
                json.writeString("Bearer nobody");
                json.writeEndArray();
                json.writeEndObject();
                json.writeStringField("body", body);
                json.writeEndObject();
            });
        }
    }

    private Priming(List<Runnable> work) {
        this.work = List.copyOf(work);
    }

    /// What is answered has to be kept: the runtime holds on to it only weakly. Without a snapshot nothing is
    /// registered, which takes reflection that only a cold start would pay for.
    static Priming with(List<Runnable> work) {
        var priming = new Priming(work);
        if (Deployment.takesSnapshot()) {
            Core.getGlobalContext().register(priming);
        }
        return priming;
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        long end = System.nanoTime() + TIME.toNanos();
        boolean succeeds = true;
        for (int round = 0; succeeds && round < ROUNDS && System.nanoTime() < end; round++) {
            for (Runnable part : work) {
                succeeds &= succeeds(part);
            }
        }
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
