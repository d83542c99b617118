package blog.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// The posts of one check, under names that no other run uses; closing it deletes them,
/// and revokes the tokens that the check had made.
public final class Shelf implements AutoCloseable {
    private final Api api;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final Set<String> slugs = ConcurrentHashMap.newKeySet();
    private final Set<String> tokens = ConcurrentHashMap.newKeySet();

    public Shelf(Api api) {
        this.api = api;
    }

    public Api api() {
        return api;
    }

    /// `name` with this check's mark: a slug, tag or author that nobody else has.
    public String own(String name) {
        return name + "-" + mark;
    }

    /// Has a post that comes here by another way than a PUT deleted with the others.
    public void adopt(String slug) {
        slugs.add(slug);
    }

    /// The address of a post, encoded.
    public static String post(String slug) {
        return "/posts/" + Api.encode(slug);
    }

    public static String comments(String slug) {
        return post(slug) + "/comments";
    }

    public static String manuscript(String slug) {
        return "/manuscripts/" + Api.encode(slug);
    }

    /// The owner's PUT, still to be sent.
    public Call put(String slug, byte[] manuscript) {
        slugs.add(slug);
        return api.call("PUT", post(slug)).byOwner().carrying(manuscript).with("Content-Type", "text/markdown");
    }

    public Call put(String slug, String manuscript) {
        return put(slug, manuscript.getBytes(StandardCharsets.UTF_8));
    }

    public Call delete(String slug) {
        return api.call("DELETE", post(slug)).byOwner();
    }

    public Call get(String slug) {
        return api.get(post(slug));
    }

    /// Creates a published post and waits until it can be read; answers what the PUT did.
    public Answer publish(String slug, String manuscript) {
        Answer answer = put(slug, manuscript).expect(201);
        get(slug).expectEventually(200);
        return answer;
    }

    /// Replaces a post and waits until readers see it; answers what the PUT did.
    public Answer revise(String slug, String manuscript) {
        Answer answer = put(slug, manuscript).expect(200);
        String version = answer.at("/version");
        Patience.eventually(
                () -> assertThat(get(slug).expect(200).at("/version")).isEqualTo(version));
        return answer;
    }

    /// A call that comments on a post for the blog, which no moderator has to approve.
    public Call comment(String slug, String json) {
        return commentAsStranger(slug, json).byOwner();
    }

    /// A call that comments on a post as anyone may.
    public Call commentAsStranger(String slug, String json) {
        return api.call("POST", comments(slug)).carrying("application/json", json);
    }

    /// Puts a comment on a post; answers its id.
    public String commentOn(String slug, String markdown) {
        return comment(slug, "{\"author\":{\"name\":\"Ada\"},\"markdown\":\"" + markdown + "\"}")
                .expect(201)
                .at("/id");
    }

    /// Has the owner make a token, which is revoked when the shelf is closed; what the API answers.
    public Answer issue(String json) {
        Answer answer = api.call("POST", "/tokens")
                .byOwner()
                .carrying("application/json", json)
                .expect(201);
        tokens.add(answer.at("/id"));
        return answer;
    }

    public Call revoke(String token) {
        return api.call("DELETE", "/tokens/" + token).byOwner();
    }

    @Override
    public void close() {
        tokens.forEach(token -> revoke(token).sendOutsideContract());
        slugs.forEach(slug -> delete(slug).sendOutsideContract());
    }
}
