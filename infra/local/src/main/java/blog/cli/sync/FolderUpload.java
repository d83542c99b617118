package blog.cli.sync;

import blog.cli.remote.RemoteBlog;
import blog.cli.sync.Outcome.Kind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A folder's posts to a blog that belongs to it: the folder wins over what the blog has, and a file that is refused
/// keeps no other from being uploaded.
public record FolderUpload(RemoteBlog blog) {
    private static final int AT_ONCE = 4;

    public List<Outcome> run(List<PostFile> posts) throws InterruptedException {
        Map<String, List<PostFile>> bySlug = new SlugPattern(SlugPattern.DEFAULT).bySlug(posts);
        var first = new TreeMap<String, PostFile>();
        bySlug.forEach((slug, files) -> first.put(slug, files.getFirst()));
        var sync = new Sync(blog, Journal.none(), new Sync.Rules(false, true));
        Stream<Sync.Task> late = bySlug.values().stream()
                .flatMap(files -> files.stream().skip(1).map(file -> () -> refused(file, files.getFirst())));
        return new Crew(AT_ONCE).run(Stream.concat(sync.tasks(first, false), late), _ -> {});
    }

    private static Outcome refused(PostFile file, PostFile first) {
        return Outcome.of(file.file().toString(), Kind.REFUSED, "has the same slug as " + first.file());
    }
}
