package blog.cli.sync;

import blog.cli.remote.RemoteBlog;
import blog.cli.sync.Outcome.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A folder's posts to a blog that belongs to it. A file that is refused keeps no other from being uploaded, and what
/// has
/// become of a post on the blog since stays.
public record FolderUpload(RemoteBlog blog) {
    private static final int AT_ONCE = 4;

    /// What came of each post, and what there is to say about files that are none.
    public record Result(List<Outcome> outcomes, List<String> leftOut) {}

    public Result run(Path folder) throws InterruptedException {
        Meeting meeting = Meeting.of(blog, folder, Journal.none(), false, null);
        Map<String, List<Sheet>> bySlug =
                meeting.slugs().bySlug(meeting.selection().posts());
        var first = new TreeMap<String, Sheet>();
        bySlug.forEach((slug, sheets) -> first.put(slug, sheets.getFirst()));
        var crew = new Crew(AT_ONCE);
        Plan plan = meeting.plan(first, crew, false);
        Stream<Sync.Task> late = bySlug.values().stream()
                .flatMap(sheets -> sheets.stream().skip(1).map(sheet -> () -> refused(sheet, sheets.getFirst())));
        Stream<Sync.Task> tasks = Stream.concat(
                meeting.sync(new Sync.Rules(false, false)).tasks(plan),
                meeting.selection().complaints());
        return new Result(
                crew.run(Stream.concat(tasks, late), _ -> {}),
                meeting.selection().told());
    }

    private static Outcome refused(Sheet sheet, Sheet first) {
        return Outcome.of(
                sheet.file().file().toString(),
                Kind.REFUSED,
                "has the same slug as " + first.file().file());
    }
}
