package blog.feeds;

import blog.codec.Checksum;
import blog.codec.Gzip;
import blog.codec.HttpDate;
import blog.codec.Packed;
import blog.http.CacheControl;
import blog.http.Request;
import blog.http.Response;
import blog.http.negotiation.ContentCoding;
import blog.http.negotiation.Freshness;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Answers with what is kept. Where whoever kept it did not know the API's address, that of the request is put in;
/// `escaped` writes it as the text has it.
public record Kept(String type, boolean isAddressed, UnaryOperator<String> escaped) {

    /// 304 by the head alone, for a client that has the feed.
    public Optional<Response> unchanged(Request request, KeptFeed head) {
        Response known = Freshness.answer(
                request, ContentCoding.announced(request, headers(request, Response.of(200, type, new byte[0]), head)));
        return known.status() == 304 ? Optional.of(known) : Optional.empty();
    }

    /// The whole of it, as it is kept.
    public Response whole(Request request, KeptFeed kept, Packed body) {
        byte[] bytes = isAddressed ? body.bytes() : Gzip.packQuickly(addressed(body.plain(), request.apiUrl()));
        return headers(request, Response.of(200, type, bytes), kept);
    }

    /// Something that was made for this request.
    public Response made(byte[] plain) {
        return publicly(Response.of(200, type, plain));
    }

    private Response headers(Request request, Response response, KeptFeed kept) {
        String etag = isAddressed ? kept.etag() : kept.etag() + "-" + Checksum.of(request.apiUrl());
        return publicly(response.with("Content-Encoding", "gzip")
                .withEtag(etag)
                .with("Last-Modified", HttpDate.format(kept.time())));
    }

    private static Response publicly(Response response) {
        return response.with("Cache-Control", CacheControl.PUBLIC).with("Vary", "Accept-Encoding");
    }

    private byte[] addressed(byte[] plain, String api) {
        return new String(plain, StandardCharsets.UTF_8)
                .replace(Addresses.UNKNOWN, escaped.apply(api))
                .getBytes(StandardCharsets.UTF_8);
    }
}
