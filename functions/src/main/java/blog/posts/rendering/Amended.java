package blog.posts.rendering;

import blog.codec.Json;
import blog.codec.Members;
import blog.names.Site;
import blog.names.Slug;
import blog.names.Tag;
import blog.posts.Life;
import blog.posts.Status;
import blog.posts.StoredPost;
import blog.posts.lists.ListEntry;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Posts with the text that they have, of which something else is to be said: nothing is read anew, whatever the text
/// would be read as today.
public final class Amended {
    private Amended() {}

    /// The same post under other tags.
    public static StoredPost retagged(StoredPost post, List<Tag> tags, Instant now) {
        List<Map<String, String>> named = tags.stream().map(Amended::named).toList();
        return of(post, post.life().next(post.status(), now), Map.of("tags", named), Set.of());
    }

    private static Map<String, String> named(Tag tag) {
        var members = new LinkedHashMap<String, String>();
        members.put("slug", tag.slug());
        members.put("name", tag.name());
        return members;
    }

    /// The same post at another slug, where a version before `version` lay.
    public static StoredPost moved(Site site, StoredPost post, Slug to, long version, List<Slug> leading, Instant now) {
        Life life = post.life().moved(to, version, leading, now);
        return of(post, life, Map.of("slug", to.value(), "url", site.urlOf(to)), Set.of());
    }

    /// A post whose time has come: a scheduled one is published, unless it has expired meanwhile; a published one is
    /// withdrawn.
    public static StoredPost turned(StoredPost post, Instant now) {
        Life life = post.life();
        Status past = life.firstPublished() == null ? Status.DRAFT : Status.WITHDRAWN;
        Status status = life.hasExpiredBy(now) ? past : Status.PUBLISHED;
        return of(post, life.next(status, now), Map.of(), Set.of(ListEntry.PUBLISH_AT));
    }

    private static StoredPost of(StoredPost post, Life life, Map<String, Object> values, Set<String> without) {
        var all = new LinkedHashMap<>(values);
        all.put("status", life.status().word());
        all.put("version", life.version());
        all.put("updated", life.updated().toString());
        byte[] json = Json.write(out -> {
            out.writeStartObject();
            Members.copy(post.json().plain(), out, all, without);
            out.writeEndObject();
        });
        return new StoredPost(life, post.rendering().with(json));
    }
}
