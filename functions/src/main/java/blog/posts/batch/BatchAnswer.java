package blog.posts.batch;

import blog.http.Problem;
import blog.posts.writing.PostAnswer;
import blog.posts.writing.Written;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// What became of one manuscript of a batch: the status that a PUT of its own would have had, and its entity tag or its
/// problem.
record BatchAnswer(
        String slug,
        int status,
        @Nullable String etag,
        @Nullable Problem problem) {

    static BatchAnswer refused(String slug, Problem problem) {
        return new BatchAnswer(slug, problem.status(), null, problem);
    }

    static BatchAnswer of(String slug, Written written) {
        return switch (written) {
            case Written.Stored stored ->
                new BatchAnswer(
                        slug, stored.created() ? 201 : 200, stored.post().etag("json"), null);
            case Written.Refused refused -> refused(slug, refused.why().problem());
            case Written.Absent _ -> refused(slug, Problem.notFound());
            case Written.Busy _ -> refused(slug, PostAnswer.busy());
            case Written.Deleted _ -> throw new IllegalArgumentException("a batch deletes nothing");
        };
    }

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("slug", slug);
        json.writeNumberField("status", status);
        if (etag != null) {
            json.writeStringField("etag", '"' + etag + '"');
        }
        if (problem != null) {
            json.writeFieldName("problem");
            problem.write(json);
        }
        json.writeEndObject();
    }
}
