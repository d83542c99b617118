package blog.cli.sync;

import blog.cli.remote.Answer;
import blog.cli.sync.Outcome.Kind;
import blog.http.InvalidInput;
import blog.manuscripts.Manuscript;
import blog.manuscripts.warnings.Warning;
import blog.markdown.html.FrameHosts;
import blog.names.Site;
import blog.names.Slug;
import blog.posts.access.Upload;
import java.net.http.HttpHeaders;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/// What the blog would say about a file, without being asked: the same code reads it here.
final class Rehearsal {
    private static final Site SOME_SITE = new Site("", "", ZoneOffset.UTC, "en", FrameHosts.USUAL);

    private Rehearsal() {}

    static Outcome of(Local local, Kind kind) {
        try {
            String path = Upload.of(local.bytes(), local.file().relative()).path();
            Manuscript manuscript = Manuscript.read(local.bytes(), new Slug(local.slug()), path, SOME_SITE);
            List<String> remarks = manuscript.warnings().stream()
                    .map(warning -> remark(local, warning))
                    .toList();
            return new Outcome(local.name(), kind, remarks);
        } catch (InvalidInput e) {
            var answer = new Answer(
                    e.problem().status(),
                    HttpHeaders.of(Map.of(), (_, _) -> true),
                    e.problem().toResponse().body());
            return Outcome.of(local.name(), kind, answer);
        }
    }

    private static String remark(Local local, Warning warning) {
        int line = warning.line() == null ? 1 : warning.line();
        return local.name() + ":" + line + ": " + warning.detail();
    }
}
