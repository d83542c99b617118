package blog.local;

import blog.Blog;
import blog.Followers;
import blog.Privacy;
import blog.privacy.ErasedTable;
import blog.privacy.Replaying;
import blog.rebuild.Rebuild;
import blog.rig.dynamo.LocalDynamo;
import blog.rig.dynamo.Tables;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Function;

/// What can be done to the data of a stage that does not run.
public final class Offline {
    private Offline() {}

    /// Recomputes everything derived; throws `DataInUse` when a stage runs on the folder after all.
    public static Rebuild.Report rebuild(Path data) {
        return with(data, blog -> Followers.rebuild(blog).run());
    }

    /// Erases once more who was erased; throws as [#rebuild] does.
    public static Replaying.Report replay(Path data) {
        return with(data, blog -> Privacy.replaying(blog, Tables.COMMENTS).run());
    }

    /// The same by the notes of another folder, such as the one that `data` is a backup of.
    public static Replaying.Report replay(Path data, Path notes) {
        try (LocalDynamo other = LocalDynamo.in(notes)) {
            var erased = new ErasedTable(other.client(), Tables.COMMENTS);
            return with(data, blog -> Privacy.replaying(blog, erased).run());
        }
    }

    private static <T> T with(Path data, Function<Blog, T> work) {
        try (LocalDynamo dynamo = LocalDynamo.in(data)) {
            var settings = Stage.settings(StageOptions.inMemory("", _ -> {}), 0);
            return work.apply(new Blog(settings, dynamo.client(), Clock.systemUTC(), _ -> {}));
        }
    }
}
