package blog.lambda;

import blog.http.Json;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/// Real requests, run through the whole function before SnapStart takes its snapshot: classes, compiled code, the SDK
/// and its credentials are then part of it. A request that fails is logged and stops nothing.
final class Priming implements Resource {
    private final RequestStreamHandler function;
    private final List<Call> calls;
    private final Runnable rest;

    /// A request in the gateway's terms; the path is below the stage.
    record Call(String method, String path, String type, String body) {
        static Call get(String path) {
            return new Call("GET", path, "application/json", "");
        }

        private byte[] event() {
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

    private Priming(RequestStreamHandler function, List<Call> calls, Runnable rest) {
        this.function = function;
        this.calls = List.copyOf(calls);
        this.rest = rest;
    }

    /// `rest` is what no such request gets to. The answer has to be kept: the runtime holds on to it only weakly.
    static Priming of(RequestStreamHandler function, List<Call> calls, Runnable rest) {
        var priming = new Priming(function, calls, rest);
        Core.getGlobalContext().register(priming);
        return priming;
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        attempt(rest);
        for (Call call : calls) {
            attempt(() -> run(call));
        }
    }

    private void run(Call call) {
        try {
            function.handleRequest(new ByteArrayInputStream(call.event()), OutputStream.nullOutputStream(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void attempt(Runnable part) {
        try {
            part.run();
        } catch (RuntimeException e) {
            Log.failure(e);
        }
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        // Nothing is kept that a restored function could not use: a stale connection is opened again by the SDK.
    }
}
