package blog.service;

import blog.codec.Json;
import blog.codec.Resources;
import blog.http.CacheControl;
import blog.http.Response;
import blog.http.routing.Route;
import java.util.List;

/// `GET /health` and `GET /openapi.json`: what the API says of itself, without touching a table.
public final class ServiceReading {
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
        return Response.ofJson(200, Resources.load("/openapi.json"))
                .with("Cache-Control", CacheControl.PUBLIC)
                .with("Vary", CacheControl.VARY);
    }
}
