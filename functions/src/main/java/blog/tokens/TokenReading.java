package blog.tokens;

import blog.codec.Json;
import blog.http.Request;
import blog.http.Response;
import blog.http.routing.Route;
import java.util.List;

/// `GET /token`: who the blog takes the caller for, and what an author's tool has to know of the site.
public final class TokenReading {
    private final Authentication authentication;
    private final String siteUrl;
    private final String siteLang;

    /// `siteUrl` is empty when nobody has said where the site is; `siteLang` is a BCP 47 tag.
    public TokenReading(Authentication authentication, String siteUrl, String siteLang) {
        this.authentication = authentication;
        this.siteUrl = siteUrl;
        this.siteLang = siteLang;
    }

    public List<Route> routes() {
        return List.of(Route.get("/token", authentication.required(Permission.IDENTIFY, this::get)));
    }

    private Response get(Request request, Principal principal) {
        return Response.ofJson(200, Json.write(json -> {
            json.writeStartObject();
            json.writeStringField("name", principal.name());
            json.writeStringField("role", principal.role().word());
            if (!principal.prefix().isEmpty()) {
                json.writeStringField("prefix", principal.prefix());
            }
            json.writeObjectFieldStart("site");
            json.writeStringField("url", siteUrl);
            json.writeStringField("lang", siteLang);
            json.writeEndObject();
            json.writeEndObject();
        }));
    }
}
