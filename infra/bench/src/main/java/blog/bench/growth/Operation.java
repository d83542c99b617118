package blog.bench.growth;

import static blog.bench.content.Scenario.AUTHOR;
import static blog.bench.content.Scenario.COMMENTER;
import static blog.bench.content.Scenario.READER;

import blog.bench.content.Manuscripts;
import blog.rig.lambda.Event;
import java.util.List;
import java.util.function.IntFunction;

/// What a client asks for, over and over: the event for each time that it does.
record Operation(String name, String handler, IntFunction<String> event, int status) {
    static final String SLUG = "post-7";
    static final String TAG = "common";

    /// As many as the smallest blog has, in all and with the tag, so that every blog answers with a full page.
    private static final String PAGE = "10";
    private static final String PAGE_OF_TAG = "5";

    private static final String POST = "/posts/" + SLUG;

    static final List<Operation> ALL = List.of(
            read("GET post", get(POST)),
            read("GET list", get("/posts").withQuery("limit", PAGE)),
            read(
                    "GET list by tag",
                    get("/posts").withQuery("limit", PAGE_OF_TAG).withQuery("tag", TAG)),
            read("GET tags", get("/tags")),
            read("GET comments", get(POST + "/comments")),
            read("GET comments where there are none", get("/posts/post-3/comments")),
            new Operation("PUT post", AUTHOR, i -> put(SLUG, tagged(i)), 200),
            new Operation("POST comment", COMMENTER, i -> comment("Comment " + i + ", with *some* words."), 201));

    boolean isRead() {
        return handler.equals(READER);
    }

    private static Operation read(String name, Event event) {
        String json = event.toJson();
        return new Operation(name, READER, _ -> json, 200);
    }

    private static Event get(String path) {
        return Event.of("GET", path).with("Accept-Encoding", "gzip");
    }

    /// A manuscript with the tag that half of the blog has.
    static String tagged(int number) {
        return Manuscripts.number(number).replace("tags: [", "tags: [" + TAG + ", ");
    }

    /// A manuscript with no other tag, and so with few items.
    static String taggedOnly(int number, String tag) {
        return Manuscripts.number(number).replaceFirst("tags: .*", "tags: [" + tag + "]");
    }

    static String put(String slug, String manuscript) {
        return Event.of("PUT", "/posts/" + slug)
                .with("Authorization", "Bearer " + GrownBlog.TOKEN)
                .withBody("text/markdown", manuscript)
                .toJson();
    }

    static String comment(String markdown) {
        return Event.of("POST", POST + "/comments")
                .withBody("application/json", "{\"author\":{\"name\":\"Bob\"},\"markdown\":\"" + markdown + "\"}")
                .toJson();
    }
}
