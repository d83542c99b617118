package blog.feeds.sitemaps;

import blog.feeds.Kept;
import blog.feeds.KeptFeed;
import blog.feeds.formats.Xml;
import blog.feeds.sitemaps.SitemapPage.Line;
import blog.http.Problem;
import blog.http.Request;
import blog.http.Response;
import blog.http.routing.Route;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/// `GET /sitemap.xml`, an index, and the pages that it names.
public final class SitemapReading {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");

    private final SitemapTable sitemaps;
    private final Kept answer;

    /// `configured` is the API's address, empty when nobody has said.
    public SitemapReading(SitemapTable sitemaps, String configured) {
        this.sitemaps = sitemaps;
        this.answer = new Kept("application/xml", !configured.isEmpty(), Xml::escaped);
    }

    public List<Route> routes() {
        return List.of(Route.get("/sitemap.xml", this::index), Route.get("/sitemaps/{n}", this::page));
    }

    private Response index(Request request) {
        List<Line> pages = sitemaps.index(false);
        Xml xml = new Xml().declared().open("sitemapindex", "xmlns", SitemapWriting.XMLNS);
        for (int i = 0; i < pages.size(); i++) {
            xml.open("sitemap")
                    .text("loc", request.apiUrl() + "/sitemaps/" + (i + 1))
                    .text("lastmod", SitemapWriting.seconds(pages.get(i).changed()))
                    .close("sitemap");
        }
        return answer.made(xml.close("sitemapindex").toString().getBytes(StandardCharsets.UTF_8));
    }

    private Response page(Request request) {
        String number = request.param("n");
        KeptFeed page = NUMBER.matcher(number).matches()
                ? sitemaps.page(Integer.parseInt(number)).orElse(null)
                : null;
        return page == null || page.body() == null
                ? Problem.notFound().toResponse()
                : answer.whole(request, page, page.body());
    }
}
