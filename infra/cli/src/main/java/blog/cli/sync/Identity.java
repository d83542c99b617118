package blog.cli.sync;

import blog.cli.remote.Call;
import blog.cli.remote.RemoteBlog;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/// Who the token says that we are, and of which site; asked once, and only when something hangs on it.
final class Identity {
    private final RemoteBlog blog;
    private @Nullable JsonNode token;

    Identity(RemoteBlog blog) {
        this.blog = blog;
    }

    String name() {
        return token().path("name").asText();
    }

    /// The language of posts that name none.
    String siteLang() {
        return token().path("site").path("lang").asText("en");
    }

    private synchronized JsonNode token() {
        if (token == null) {
            token = blog.require(Call.get("/token", "application/json")).json();
        }
        return token;
    }
}
