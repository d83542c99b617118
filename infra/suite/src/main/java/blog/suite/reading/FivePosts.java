package blog.suite.reading;

import static blog.suite.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.Api;
import blog.suite.Pages;
import blog.suite.Shelf;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/// Five posts under tags and authors that only one check has: c is the newest; d and e are of one instant, written in
/// different offsets.
record FivePosts(Shelf shelf, String all, String some, String ada) {

    static FivePosts of(Shelf shelf) {
        return new FivePosts(shelf, shelf.own("All Of"), shelf.own("some"), shelf.own("Ada Lovelace"));
    }

    /// Waits until all are listed.
    void publish() {
        put("a", "2019-03-01T10:00:00Z", some, ada, "en");
        put("b", "2020-03-01T10:00:00Z", some, "Grace", "de");
        put("c", "2020-12-31T23:30:00-05:00", some, ada, "en");
        put("d", "2018-06-01T12:00:00+02:00", "other", ada, "en");
        put("e", "2018-06-01T10:00:00Z", "other", ada, "en");
        eventually(() -> assertThat(list("")).hasSize(5));
    }

    /// The slugs of those that pass the filters in `more`, as the list orders them.
    List<String> list(String more) {
        return shelf.api().walk(path(more), "slug");
    }

    List<String> ofAuthor(String spelling) {
        return shelf.api().walk("/posts?author=" + Api.encode(spelling), "slug");
    }

    List<JsonNode> items(String more) {
        return Pages.from(shelf.api().get(path(more))).items();
    }

    List<String> slugs(String... names) {
        return Stream.of(names).map(shelf::own).toList();
    }

    String manuscript(String date, String tag, String author, String lang) {
        return "---\ntitle: T\ndate: %s\ntags: [%s, %s]\nauthor: %s\nlang: %s\n---\n## Head\n\nText.\n"
                .formatted(date, all, tag, author, lang);
    }

    private void put(String name, String date, String tag, String author, String lang) {
        shelf.put(shelf.own(name), manuscript(date, tag, author, lang)).expect(201);
    }

    private String path(String more) {
        return "/posts?tag=" + Api.encode(all) + more;
    }
}
