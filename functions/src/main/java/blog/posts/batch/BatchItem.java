package blog.posts.batch;

import blog.http.InvalidInput;
import blog.http.JsonBody;
import blog.http.Lettering;
import blog.http.negotiation.EntityTags;
import blog.posts.access.Preconditions;
import blog.posts.access.Upload;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One manuscript of a batch as it was sent; whether it can be a post is for later.
record BatchItem(
        String slug,
        String markdown,
        @Nullable String ifMatch,
        @Nullable String path) {
    static final int MOST = 25;

    private static final Set<String> MEMBERS = Set.of("slug", "markdown", "ifMatch", "path");

    /// The items of a batch. What is no batch at all is 422 as a whole: nothing of it is stored. So are two
    /// items of one slug, for items have no order.
    static List<BatchItem> all(JsonNode body) {
        JsonBody.requireMembers(body, Set.of("items"), "");
        JsonNode items = body.path("items");
        if (!items.isArray() || items.isEmpty() || items.size() > MOST) {
            throw InvalidInput.unacceptable("items", "must be a list of 1 to " + MOST + " manuscripts");
        }
        var all = new ArrayList<BatchItem>();
        var slugs = new HashSet<String>();
        for (JsonNode node : items) {
            BatchItem item = of(node, "items[" + all.size() + "]");
            if (!slugs.add(item.slug())) {
                throw InvalidInput.unacceptable("items", "must name each slug once");
            }
            all.add(item);
        }
        return all;
    }

    Upload upload() {
        return Upload.of(markdown.getBytes(StandardCharsets.UTF_8), path);
    }

    Preconditions preconditions() {
        return new Preconditions(
                Optional.ofNullable(ifMatch).map(text -> EntityTags.strong("ifMatch", text)), EntityTags.NONE, null);
    }

    private static BatchItem of(JsonNode node, String name) {
        if (!node.isObject()) {
            throw InvalidInput.unacceptable(name, "must be an object with a slug and markdown");
        }
        JsonBody.requireMembers(node, MEMBERS, name + ".");
        String slug = value(node, "slug", name + ".");
        String markdown = JsonBody.text(node, "markdown", name + ".");
        if (slug == null || markdown == null) {
            throw InvalidInput.unacceptable(name, "must have a slug and markdown");
        }
        return new BatchItem(slug, markdown, value(node, "ifMatch", name + "."), value(node, "path", name + "."));
    }

    private static @Nullable String value(JsonNode node, String member, String prefix) {
        return Lettering.value(prefix + member, JsonBody.text(node, member, prefix));
    }
}
