package blog.suite;

import static blog.suite.Patience.eventually;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// One call of the API, still to be sent; `path` comes percent-encoded, after the base, with its query.
public record Call(Api api, String method, String path, Map<String, String> headers, byte[] body) {

    public Call {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    public Call with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Call(api, method, path, more, body);
    }

    public Call without(String header) {
        var fewer = new LinkedHashMap<>(headers);
        fewer.remove(header);
        return new Call(api, method, path, fewer, body);
    }

    public Call accepting(String types) {
        return with("Accept", types);
    }

    public Call byOwner() {
        return by(api.target().token());
    }

    public Call by(String token) {
        return with("Authorization", "Bearer " + token);
    }

    public Call carrying(byte[] bytes) {
        return new Call(api, method, path, headers, bytes);
    }

    public Call carrying(String type, String text) {
        return carrying(text.getBytes(StandardCharsets.UTF_8)).with("Content-Type", type);
    }

    /// The answer, which the contract must allow.
    public Answer send() {
        return api.send(this);
    }

    /// The answer to something that the contract does not have: another path, another method.
    public Answer sendOutsideContract() {
        return api.sendUnchecked(this);
    }

    public Answer expect(int status) {
        return send().is(status);
    }

    /// Repeats a call that changes nothing until its answer has this status.
    public Answer expectEventually(int status) {
        return eventually(() -> expect(status));
    }
}
