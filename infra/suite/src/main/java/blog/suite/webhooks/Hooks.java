package blog.suite.webhooks;

import blog.suite.Answer;
import blog.suite.Call;
import blog.suite.Shelf;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The webhooks of one check, which are deleted when it is closed.
final class Hooks implements AutoCloseable {
    /// No name that ends so stands for anything (RFC 6761).
    static final String NOWHERE = "https://hooks.invalid/hook";

    private final Shelf shelf;
    private final Set<String> ids = ConcurrentHashMap.newKeySet();

    Hooks(Shelf shelf) {
        this.shelf = shelf;
    }

    Call call(String method, String path) {
        return shelf.api().call(method, path).byOwner();
    }

    Call call(String method, String path, String json) {
        return call(method, path).carrying("application/json", json);
    }

    /// What the API answers to who asks for one.
    Answer ask(String json) {
        Answer answer = call("POST", "/webhooks", json).send();
        if (answer.status() == 201) {
            ids.add(answer.at("/id"));
        }
        return answer;
    }

    /// The path of a new one.
    String make(String url) {
        return path(ask("{\"url\":\"" + url + "\"}").is(201));
    }

    static String path(Answer made) {
        return "/webhooks/" + made.at("/id");
    }

    @Override
    public void close() {
        ids.forEach(id -> call("DELETE", "/webhooks/" + id).sendOutsideContract());
    }
}
