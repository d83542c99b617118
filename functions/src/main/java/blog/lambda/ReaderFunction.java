package blog.lambda;

import blog.Blog;
import blog.Reader;
import blog.codec.Gzip;
import blog.codec.Json;
import blog.http.Response;
import blog.lambda.deployed.Deployment;
import blog.lambda.deployed.Priming.Call;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/// What anyone may read.
public final class ReaderFunction extends ApiFunction {
    public ReaderFunction() {
        super(Deployment.readingBlog(), Reader::of);
        prime(List.of(Call.get("/health"), Call.get("/posts/none"), Call.get("/tags")), this::readNewest);
    }

    public ReaderFunction(Blog blog) {
        super(blog, Reader::of);
    }

    /// Answers with a post and with comments run through code that no answer about a missing one does. Which post it
    /// was; none in a blog without.
    Optional<String> readNewest() {
        Optional<String> slug = firstSlug(answer(Call.get("/posts")));
        if (slug.isPresent()) {
            answer(Call.get("/posts/" + slug.get()));
            answer(Call.get("/posts/" + slug.get() + "/comments"));
        }
        return slug;
    }

    private static Optional<String> firstSlug(Response list) {
        boolean packed = list.header("Content-Encoding").isPresent();
        try (JsonParser json = Json.parse(packed ? Gzip.unpack(list.body()) : list.body())) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.FIELD_NAME && json.currentName().equals("slug")) {
                    return Optional.of(json.nextTextValue());
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
