package blog.suite.posts;

import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.AgainstApi;
import blog.suite.Answer;
import blog.suite.Api;
import blog.suite.Everywhere;
import blog.suite.Pages;
import blog.suite.Shelf;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The author's lists of posts in any status, narrowed to an author that only this check has.
@AgainstApi
class ManuscriptListChecks {
    private final Shelf shelf;
    private final String author;

    ManuscriptListChecks(Shelf shelf) {
        this.shelf = shelf;
        this.author = shelf.own("author");
    }

    @Test
    @Everywhere
    void everyPostIsThereAtOnceBySlug() {
        shelf.put(shelf.own("b"), draft()).expect(201);
        shelf.put(shelf.own("d"), draft()).expect(201);
        shelf.put(shelf.own("a"), published()).expect(201);
        shelf.put(shelf.own("c"), published()).expect(201);

        List<String> all = List.of(shelf.own("a"), shelf.own("b"), shelf.own("c"), shelf.own("d"));
        assertThat(walk("")).containsExactlyElementsOf(all);
        assertThat(walk("&limit=1")).containsExactlyElementsOf(all);
        assertThat(walk("&status=draft")).containsExactly(shelf.own("b"), shelf.own("d"));
        assertThat(walk("&status=published")).containsExactly(shelf.own("a"), shelf.own("c"));
    }

    @Test
    void everyDraftOfTheBlogIsListed() {
        shelf.put(shelf.own("b"), draft()).expect(201);

        assertThat(pages("/manuscripts?status=draft&limit=100").all("slug"))
                .contains(shelf.own("b"))
                .doesNotHaveDuplicates();
    }

    @Test
    void aPostChangesItsListWithItsStatus() {
        shelf.put(shelf.own("a"), draft()).expect(201);
        assertThat(walk("&status=draft")).hasSize(1);

        shelf.put(shelf.own("a"), published()).expect(200);
        assertThat(walk("&status=published")).hasSize(1);
        assertThat(walk("&status=draft")).isEmpty();

        shelf.delete(shelf.own("a")).expect(204);
        assertThat(walk("")).isEmpty();
    }

    @Test
    void anEntryIsTheManuscriptWithoutItsText() {
        shelf.put(shelf.own("a"), published()).expect(201);

        var entry = pages(path("")).items().getFirst();
        var post = (ObjectNode) page(Shelf.manuscript(shelf.own("a"))).json();
        post.remove(List.of("html", "toc"));
        assertThat(entry).isEqualTo(post);
    }

    @Test
    void statusesAndLimitsThatDoNotExistAreRefused() {
        shelf.api().get("/manuscripts?status=lost").byOwner().send().isProblem(400);
        shelf.api().get("/manuscripts?limit=0").byOwner().send().isProblem(400);
        shelf.api().get("/manuscripts?limit=101").byOwner().send().isProblem(400);
        shelf.api().get("/manuscripts?cursor=bm9uZQ").byOwner().send().isProblem(400);
        shelf.api().get("/manuscripts?tag=x").byOwner().send().isProblem(400);
    }

    private List<String> walk(String more) {
        return pages(path(more)).all("slug");
    }

    private Pages pages(String path) {
        return Pages.from(shelf.api().get(path).byOwner());
    }

    private Answer page(String path) {
        return shelf.api().get(path).byOwner().expect(200);
    }

    private String path(String more) {
        return "/manuscripts?author=" + Api.encode(author) + more;
    }

    private String draft() {
        return "---\ntitle: T\nauthor: " + author + "\npublished: false\n---\n## Head\n";
    }

    private String published() {
        return "---\ntitle: T\nauthor: " + author + "\n---\n## Head\n";
    }
}
