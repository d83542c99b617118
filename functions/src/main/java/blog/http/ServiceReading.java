package blog.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/// `GET /health` and `GET /openapi.json`: what the API says of itself, without touching a table.
public final class ServiceReading {
    private static final String DOCUMENT = "/openapi.json";

    public List<Route> routes() {
        return List.of(Route.get("/health", _ -> health()), Route.get("/openapi.json", _ -> document()));
    }

    private static Response health() {
        byte[] body = Json.write(json -> {
            json.writeStartObject();
            json.writeStringField("status", "ok");
            json.writeEndObject();
        });
        return Response.ofJson(200, body).with("Cache-Control", "no-store");
    }

    private static Response document() {
        try (InputStream in = ServiceReading.class.getResourceAsStream(DOCUMENT)) {
            if (in == null) {
                throw new IllegalStateException(DOCUMENT + " is missing; build with ./mvnw");
            }
            return Response.ofJson(200, in.readAllBytes())
                    .with("Cache-Control", CacheControl.PUBLIC)
                    .with("Vary", CacheControl.VARY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
