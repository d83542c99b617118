package blog;

import static blog.Requests.authorized;
import static blog.Requests.post;
import static blog.Requests.put;

import blog.WriteOperations.Operation;
import blog.dynamo.Attributes;
import blog.events.relay.RecordedBus;
import blog.http.Problem;
import blog.http.Response;
import blog.names.Slug;
import blog.streams.Records;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/// What writes without a client: it has no answer, but what fails comes again.
final class WriteEvents {
    private WriteEvents() {}

    static Operation project() {
        return event("project", WriteOperations::aPost, WriteEvents::isProjected);
    }

    static Operation projectChanges() {
        return event(
                "project a changed post",
                blog -> {
                    blog.publish("a", WriteOperations.TAGGED);
                    blog.author.handle(put("a", "---\ntags: [WEB, java]\n---\nText.\n"));
                },
                WriteEvents::isProjected);
    }

    static Operation count() {
        return event(
                "count a comment",
                blog -> {
                    WriteOperations.aPost(blog);
                    Commenter.of(blog.blog).handle(post("/posts/a/comments", WriteOperations.COMMENT));
                },
                (blog, part) -> {
                    var scan = ScanRequest.builder().tableName(blog.comments).build();
                    var comment = LocalDynamo.CLIENT.scan(scan).items().getFirst();
                    return isConsumed(part, Records.ofNew(comment, "1"));
                });
    }

    static Operation publish() {
        return event(
                "publish",
                blog -> {
                    Clock earlier = Clock.fixed(Instant.parse("2026-01-04T00:00:00Z"), ZoneOffset.UTC);
                    var then = new Blog(blog.blog.settings(), LocalDynamo.CLIENT, earlier, blog.failures::add);
                    Author.of(then).handle(put("a", "---\npublishAt: 2026-01-05T00:00:00Z\n---\nText.\n"));
                    Followers.projector(then).project(new Slug("a"));
                },
                (blog, part) -> {
                    blog.failures.clear();
                    Publisher.of(part).run();
                    return blog.failures.isEmpty();
                });
    }

    static Operation rebuild() {
        return event(
                "rebuild",
                WriteOperations::aPost,
                (_, part) -> Followers.rebuild(part).run().posts() == 1);
    }

    static Operation recover() {
        return event(
                "make lost posts anew",
                blog -> {
                    WriteOperations.aPost(blog);
                    blog.author.handle(put("b", "Text."));
                    blog.author.handle(authorized("DELETE", "/posts/b"));
                    blog.rebuild();
                    for (String slug : List.of("a", "b")) {
                        var key = Attributes.key("POST#" + slug, "POST");
                        LocalDynamo.CLIENT.deleteItem(
                                delete -> delete.tableName(blog.content).key(key));
                    }
                },
                (_, part) -> Followers.rebuild(part).run().posts() == 2);
    }

    private static boolean isProjected(TestBlog blog, Blog part) {
        return isConsumed(part, Records.ofPost("a", "1", "", blog.idAt("a")));
    }

    private static boolean isConsumed(Blog part, DynamodbStreamRecord record) {
        return Followers.of(part, new RecordedBus().bus())
                .consume(Records.event(part.settings().contentTable(), List.of(record)))
                .getBatchItemFailures()
                .isEmpty();
    }

    private static Operation event(String name, Consumer<TestBlog> before, BiPredicate<TestBlog, Blog> isDone) {
        return new Operation(name, before, (blog, part) -> answer(isDone, blog, part), Set.of(204), true);
    }

    private static Response answer(BiPredicate<TestBlog, Blog> isDone, TestBlog blog, Blog part) {
        try {
            return isDone.test(blog, part)
                    ? Response.empty(204)
                    : Problem.unsure(1).toResponse();
        } catch (RuntimeException _) {
            return Problem.unsure(1).toResponse();
        }
    }
}
