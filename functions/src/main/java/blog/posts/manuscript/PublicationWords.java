package blog.posts.manuscript;

import java.util.Set;

/// The words that blogs have for being published: the keys as [Fields#bare] has them, and what is said under them, in
/// lower case.
final class PublicationWords {
    static final Set<String> YES = Set.of("true", "yes", "on", "1", "y", "t");
    static final Set<String> NO = Set.of("false", "no", "off", "0", "n", "f");
    static final Set<String> PUBLIC = Set.of("publish", "published", "public");
    static final Set<String> KEPT_BACK = Set.of(
            "private",
            "pending",
            "trash",
            "future",
            "auto-draft",
            "inherit",
            "hidden",
            "unlisted",
            "password",
            "protected",
            "members",
            "paid",
            "internal",
            "archived",
            "unpublished");

    static final Set<String> PUBLISHED = Set.of("published", "publish", "public", "dgpublish");
    static final Set<String> DRAFT = Set.of("draft", "isdraft");
    static final Set<String> STATUS = Set.of("status", "poststatus");
    static final Set<String> VISIBILITY = Set.of("visibility");
    static final Set<String> HIDDEN = Set.of("hidden", "private", "unlisted", "headless");
    static final Set<String> PASSWORD = Set.of("password", "postpassword", "passwd", "passphrase");
    static final Set<String> PUBLISH_AT =
            Set.of("publishat", "publishedat", "publishdate", "publisheddate", "datepublished", "pubdate", "embargo");
    static final Set<String> EXPIRES =
            Set.of("expires", "expiry", "expirydate", "expiresat", "expireat", "unpublishdate", "unpublishat");

    private PublicationWords() {}
}
