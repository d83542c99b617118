package blog.lambda;

import blog.Settings;
import blog.http.Response;
import blog.http.Router;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// A function behind API Gateway: an event in, an answer out, and a router in between.
abstract class ApiFunction implements RequestStreamHandler {
    private final Router router;
    private final Settings settings;

    ApiFunction(Router router, Settings settings) {
        this.router = router;
        this.settings = settings;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        Response response = router.handle(ApiEvent.read(input, settings));
        ApiAnswer.write(response, output);
    }
}
