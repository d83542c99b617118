package blog.lambda;

import blog.Blog;
import blog.http.Request;
import blog.http.Response;
import blog.http.routing.Router;
import blog.lambda.deployed.Priming;
import blog.lambda.proxy.ApiAnswer;
import blog.lambda.proxy.ApiEvent;
import blog.settings.Settings;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A function behind API Gateway: an event in, an answer out, and a router in between.
abstract class ApiFunction implements RequestStreamHandler {
    private final Router router;
    private final Settings settings;
    /// Held here since the runtime's registry holds it only weakly.
    @Nullable
    Priming priming;

    ApiFunction(Blog blog, Function<Blog, Router> part) {
        this.router = part.apply(blog);
        this.settings = blog.settings();
    }

    /// Has this function answer `calls`, after `rest`, which no call gets to, before a snapshot is taken of it.
    final void prime(List<Priming.Call> calls, Runnable... rest) {
        var work = new ArrayList<>(List.of(rest));
        calls.forEach(call -> work.add(() -> answer(call)));
        priming = Priming.with(work);
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        answer(input, output);
    }

    /// What the function answers to a call that nobody made.
    final Response answer(Priming.Call call) {
        try {
            return answer(new ByteArrayInputStream(call.event()), OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Response answer(InputStream input, OutputStream output) throws IOException {
        Response response = answer(input);
        ApiAnswer.write(response, output);
        return response;
    }

    /// Whatever comes in, an answer goes out: a function that throws is a 502 which no log line explains.
    private Response answer(InputStream input) {
        Request request;
        try {
            request = ApiEvent.read(input, settings);
        } catch (IOException e) {
            return router.failed(new UncheckedIOException(e));
        } catch (RuntimeException e) {
            return router.failed(e);
        }
        return router.handle(request);
    }
}
