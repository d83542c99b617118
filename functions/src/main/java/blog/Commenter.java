package blog;

import blog.comments.writing.Commenting;
import blog.http.routing.Router;

/// What anyone may write.
public final class Commenter {
    private Commenter() {}

    public static Router of(Blog blog) {
        Tables tables = blog.tables();
        return blog.router(
                new Commenting(tables.gates(), tables.writtenComments(), tables.claims(), blog.ids(), blog.clock())
                        .routes());
    }
}
