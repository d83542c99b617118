package blog;

import blog.comments.writing.Commenting;
import blog.http.routing.Router;
import java.util.List;

/// What anyone may write.
public final class Commenter {
    private Commenter() {}

    public static Router of(Blog blog) {
        Tables tables = blog.tables();
        return blog.router(List.of(
                new Commenting(tables.gates(), tables.writtenComments(), tables.claims(), blog.ids(), blog.clock())
                        .routes()));
    }
}
