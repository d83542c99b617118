package blog.local;

import blog.Blog;
import blog.Followers;
import blog.rebuild.Rebuild;
import blog.rig.dynamo.LocalDynamo;
import java.nio.file.Path;
import java.time.Clock;

/// What can be done to the data of a stage that does not run.
public final class Offline {
    private Offline() {}

    /// Recomputes everything derived; throws `DataInUse` when a stage runs on the folder after all.
    public static Rebuild.Report rebuild(Path data) {
        try (LocalDynamo dynamo = LocalDynamo.in(data)) {
            var settings = Stage.settings(StageOptions.inMemory("", _ -> {}), 0);
            return Followers.rebuild(new Blog(settings, dynamo.client(), Clock.systemUTC(), _ -> {}))
                    .run();
        }
    }
}
