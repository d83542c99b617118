package blog;

import static blog.Requests.as;
import static blog.Requests.authorized;

import blog.WriteOperations.Operation;
import blog.http.Request;
import blog.webhooks.Secrets;
import blog.webhooks.Webhook;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// What writes webhooks.
final class WriteWebhooks {
    private static final String ID = "01KB4Z7J8M3Q2W5E9R6T1Y4V8B";
    private static final String PATH = "/webhooks/" + ID;
    private static final String SECRET = "whsec_c2VjcmV0LW9mLWF0LWxlYXN0LTI0LWJ5dGVz";

    private WriteWebhooks() {}

    static List<Operation> all() {
        return List.of(
                new Operation(
                        "make a webhook",
                        _ -> {},
                        (_, part) ->
                                Author.of(part).handle(post("/webhooks", "{\"url\":\"https://example.org/hook\"}")),
                        Set.of(201),
                        false),
                change("change a webhook", as(Requests.TOKEN, "PATCH", PATH, "{\"status\":\"disabled\"}"), 200),
                change("change a secret", post(PATH + "/secret", "{\"secret\":\"" + SECRET + "\"}"), 200),
                change("delete a webhook", authorized("DELETE", PATH), 204, 404));
    }

    private static Request post(String path, String json) {
        return as(Requests.TOKEN, "POST", path, json);
    }

    private static Operation change(String name, Request request, Integer... again) {
        return new Operation(
                name, WriteWebhooks::aWebhook, (_, part) -> Author.of(part).handle(request), Set.of(again), true);
    }

    private static void aWebhook(TestBlog blog) {
        blog.blog
                .tables()
                .webhooks()
                .add(new Webhook(
                        ID,
                        "https://example.org/hook",
                        Set.of(),
                        null,
                        Instant.EPOCH,
                        Secrets.of("whsec_" + "A".repeat(32)),
                        null,
                        null));
    }
}
