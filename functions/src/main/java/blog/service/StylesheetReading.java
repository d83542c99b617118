package blog.service;

import blog.codec.Resources;
import blog.http.Response;
import blog.http.routing.Route;
import java.util.List;

/// `GET /highlight.css`: colours for the code in posts, which is highlighted by class names when it is written.
public final class StylesheetReading {
    /// Changes only with a release, and code is readable without it or with an old one.
    private static final String FRESH_FOR_A_DAY = "public, max-age=86400, stale-while-revalidate=604800";

    public List<Route> routes() {
        return List.of(Route.get("/highlight.css", _ -> stylesheet()));
    }

    private static Response stylesheet() {
        return Response.of(200, "text/css; charset=utf-8", Resources.load("/highlight.css"))
                .with("Cache-Control", FRESH_FOR_A_DAY)
                .with("Vary", "Accept-Encoding");
    }
}
