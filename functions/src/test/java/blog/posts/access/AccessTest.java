package blog.posts.access;

import static blog.Requests.as;
import static blog.Requests.json;
import static org.assertj.core.api.Assertions.assertThat;

import blog.TestBlog;
import blog.dynamo.Attributes;
import blog.http.Response;
import blog.tokens.Principal;
import blog.tokens.Role;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who may do what, in full: every role, verb, state of what lies at the slug, and whether it belongs to the caller.
class AccessTest {
    private static final String DRAFT = "---\npublished: false\n---\nText.\n";

    private final TestBlog blog = new TestBlog();
    private final Set<String> prepared = new HashSet<>();

    /// What lies at the slug when the caller comes.
    private enum State {
        VACANT,
        DRAFT,
        SCHEDULED,
        PUBLISHED,
        WITHDRAWN,
        DRAFT_DELETED,
        DELETED,
        DRAFT_MOVED,
        SCHEDULED_MOVED,
        MOVED,
        WITHDRAWN_MOVED,
        DRAFT_MOVED_DELETED,
        MOVED_DELETED,
        WITHDRAWN_MOVED_DELETED,
        DRAFT_MOVED_FOLLOWED,
        MOVED_FOLLOWED;

        boolean isOldAddress() {
            return name().contains("MOVED");
        }
    }

    private enum Verb {
        READ,
        HEAD,
        LIST,
        REVISIONS,
        REVISION,
        DIFF,
        PUT,
        BATCH,
        DELETE,
        RENAME,
        RENAME_AGAIN,
        RENAME_TO,
        REDIRECT_FROM,
        RESTORE,
        PREVIEW
    }

    /// Ada is every caller's name; what is someone else's, Bob has written.
    AccessTest() {
        for (Role role : Role.values()) {
            blog.blog.tables().tokens().put(role.word(), new Principal("Ada", role), Instant.now(), null);
        }
        blog.blog.tables().tokens().put("Ada", new Principal("Ada", Role.EDITOR), Instant.now(), null);
        blog.blog.tables().tokens().put("Bob", new Principal("Bob", Role.EDITOR), Instant.now(), null);
        blog.blog.tables().tokens().put("Zoe", new Principal("Zoe", Role.EDITOR), Instant.now(), null);
        blog.blog.tables().tokens().put("prefixed", new Principal("Ada", Role.EDITOR, "docs-"), Instant.now(), null);
    }

    @Test
    void everyCellIsAsTheTableSays() throws IOException {
        var lines = new ArrayList<String>();
        lines.add(row("verb", "what is there", Stream.of(Role.values()).map(Role::word)));
        for (Verb verb : Verb.values()) {
            for (State state : State.values()) {
                Stream<String> cells = Stream.of(Role.values())
                        .map(role -> outcome(verb, state, role, "Ada") + " " + outcome(verb, state, role, "Bob"));
                lines.add(row(word(verb), word(state), cells));
            }
        }

        assertThat(String.join("\n", lines) + "\n").isEqualTo(table());
    }

    @Test
    void aPostStaysItsFirstWritersThroughRevisionsAndRecovery() {
        call("author", "PUT", "/posts/hers", DRAFT);
        call("Bob", "PUT", "/posts/hers", DRAFT + "By Bob.");
        call("Bob", "POST", "/posts/hers/rename", renaming("hers-still"));
        assertThat(status("author", "PUT", "/posts/hers-still", DRAFT + "By Ada."))
                .isEqualTo("200");

        blog.dynamo()
                .deleteItem(delete -> delete.tableName(blog.content).key(Attributes.key("POST#hers-still", "POST")));
        blog.rebuild();

        assertThat(status("author", "PUT", "/posts/hers-still", "Published.")).isEqualTo("200");
    }

    @Test
    void noAnswerNamesWhereSomeoneElsesUnpublishedPostLiesNow() {
        for (State state : State.values()) {
            prepare(state, "old-" + state, "Bob");
            String slug = "old-" + state;
            boolean isPublic = state == State.MOVED;
            for (String target : List.of("/manuscripts/" + slug, "/posts/" + slug + "/revisions")) {
                assertThat(call("author", "GET", target, "").headers().containsKey("Location"))
                        .as(state + " " + target)
                        .isEqualTo(isPublic);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /posts/other",
        "DELETE, /posts/other",
        "POST, /posts/other/rename",
        "POST, /posts/docs-a/rename",
        "POST, /posts/other/revisions/1/restore",
        "POST, /posts/nothing/revisions/1/restore",
        "PUT, /tags/other",
        "PUT, /authors/bob"
    })
    void aTokenWithAPrefixWritesNothingElse(String method, String target) {
        call("Bob", "PUT", "/posts/other", "Text.");
        call("Bob", "PUT", "/posts/docs-a", "Text.");
        String body = target.contains("rename") ? renaming("other-new") : target.startsWith("/posts") ? "" : "{}";

        assertThat(status("prefixed", method, target, body)).isEqualTo("403");
    }

    private static String row(String verb, String state, Stream<String> cells) {
        return "%-14s%-24s".formatted(verb, state)
                + cells.map("%-13s"::formatted).collect(Collectors.joining()).stripTrailing();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String table() throws IOException {
        try (InputStream in = Objects.requireNonNull(AccessTest.class.getResourceAsStream("access.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^#.*\n", "");
        }
    }

    private String outcome(Verb verb, State state, Role role, String writer) {
        String slug = slug(verb, state, role, writer);
        if (prepared.add(slug)) {
            prepare(state, slug, writer);
        }
        String post = "/posts/" + slug;
        String caller = role.word();
        return switch (verb) {
            case READ -> status(caller, "GET", "/manuscripts/" + slug, "");
            case HEAD -> status(caller, "HEAD", "/manuscripts/" + slug, "");
            case LIST -> listed(caller, slug);
            case REVISIONS -> status(caller, "GET", post + "/revisions", "");
            case REVISION -> status(caller, "GET", post + "/revisions/1", "");
            case DIFF -> status(caller, "GET", post + "/revisions/1/diff?to=1", "");
            case PUT -> status(caller, "PUT", post, "Other text.");
            case BATCH -> batched(caller, slug);
            case DELETE -> status(caller, "DELETE", post, "");
            case RENAME -> status(caller, "POST", post + "/rename", renaming(slug + "-new"));
            case RENAME_AGAIN -> status(caller, "POST", post + "/rename", renaming(slug + "-moved"));
            case RENAME_TO -> {
                call("Ada", "PUT", post + "-mine", "Text.");
                yield status(caller, "POST", post + "-mine/rename", renaming(slug));
            }
            case REDIRECT_FROM ->
                status(caller, "PUT", post + "-mine", "---\nredirect_from: /" + slug + "\n---\nText.\n");
            case RESTORE -> status(caller, "POST", post + "/revisions/1/restore", "");
            case PREVIEW -> status(caller, "POST", post + "/preview", "");
        };
    }

    /// Verbs that change nothing share what they look at.
    private static String slug(Verb verb, State state, Role role, String writer) {
        return switch (verb) {
            case READ, HEAD, LIST, REVISIONS, REVISION, DIFF, PREVIEW -> String.join("-", "seen", state.name(), writer);
            case PUT, BATCH, DELETE, RENAME, RENAME_AGAIN, RENAME_TO, REDIRECT_FROM, RESTORE ->
                String.join("-", verb.name(), state.name(), role.word(), writer);
        };
    }

    private void prepare(State state, String slug, String writer) {
        String post = "/posts/" + slug;
        switch (state) {
            case VACANT -> {}
            case DRAFT, DRAFT_DELETED, DRAFT_MOVED, DRAFT_MOVED_DELETED, DRAFT_MOVED_FOLLOWED ->
                call(writer, "PUT", post, DRAFT);
            case SCHEDULED, SCHEDULED_MOVED -> call(writer, "PUT", post, "---\ndate: 2999-01-01\n---\nText.\n");
            case PUBLISHED, DELETED, MOVED, MOVED_DELETED, MOVED_FOLLOWED -> call(writer, "PUT", post, "Text.");
            case WITHDRAWN, WITHDRAWN_MOVED, WITHDRAWN_MOVED_DELETED -> {
                call(writer, "PUT", post, "Text.");
                call(writer, "PUT", post, DRAFT);
            }
        }
        if (state.isOldAddress()) {
            call(writer, "POST", post + "/rename", renaming(slug + "-moved"));
        }
        switch (state) {
            case DRAFT_DELETED, DELETED -> call(writer, "DELETE", post, "");
            case DRAFT_MOVED_DELETED, MOVED_DELETED, WITHDRAWN_MOVED_DELETED ->
                call(writer, "DELETE", post + "-moved", "");
            case DRAFT_MOVED_FOLLOWED, MOVED_FOLLOWED -> {
                call(writer, "DELETE", post + "-moved", "");
                call("Zoe", "PUT", post + "-moved", "Another post.");
            }
            case VACANT, DRAFT, SCHEDULED, PUBLISHED, WITHDRAWN -> {}
            case DRAFT_MOVED, SCHEDULED_MOVED, MOVED, WITHDRAWN_MOVED -> {}
        }
    }

    private static String renaming(String slug) {
        return "{\"slug\":\"" + slug + "\"}";
    }

    /// Only what is asked about here is ever projected, so the lists stay short.
    private String listed(String caller, String slug) {
        Stream.of(slug, slug + "-moved").forEach(one -> blog.project(one));
        String cursor = "";
        while (true) {
            Response answer = call(caller, "GET", "/manuscripts?limit=100" + cursor, "");
            if (answer.status() != 200) {
                return Integer.toString(answer.status());
            }
            JsonNode page = json(answer);
            for (JsonNode post : page.path("items")) {
                if (post.path("slug").asText().startsWith(slug)) {
                    return "yes";
                }
            }
            if (page.path("next").isNull()) {
                return "no";
            }
            cursor = "&cursor=" + page.path("next").asText();
        }
    }

    private String batched(String caller, String slug) {
        String body = "{\"items\":[{\"slug\":\"" + slug + "\",\"markdown\":\"Other text.\"}]}";
        Response answer = call(caller, "POST", "/batch", body);
        return answer.status() == 200 ? json(answer).at("/items/0/status").asText() : Integer.toString(answer.status());
    }

    private String status(String caller, String method, String target, String body) {
        return Integer.toString(call(caller, method, target, body).status());
    }

    private Response call(String token, String method, String target, String body) {
        return blog.author.handle(as(token, method, target, body));
    }
}
