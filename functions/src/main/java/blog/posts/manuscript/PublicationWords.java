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
    static final Set<String> HIDDEN =
            Set.of("hidden", "private", "unlisted", "headless", "protected", "encrypt", "encrypted");
    static final Set<String> PASSWORD = Set.of("password", "postpassword", "passwd", "passphrase");
    static final Set<String> PUBLISH_AT =
            Set.of("publishat", "publishedat", "publishdate", "publisheddate", "datepublished", "pubdate", "embargo");
    static final Set<String> EXPIRES =
            Set.of("expires", "expiry", "expirydate", "expiresat", "expireat", "unpublishdate", "unpublishat");

    static final Set<String> LISTED = Set.of("visible", "listed");

    /// Keys that only sound like being published.
    private static final Set<String> INNOCENT =
            Set.of("publisher", "publishers", "publishedin", "publishedby", "publishing", "republished");

    private PublicationWords() {}

    /// Whether a key has to do with being published, as far as its name tells.
    static boolean isSign(String bare) {
        return DRAFT.contains(bare)
                || STATUS.contains(bare)
                || VISIBILITY.contains(bare)
                || HIDDEN.contains(bare)
                || LISTED.contains(bare)
                || PUBLISH_AT.contains(bare)
                || EXPIRES.contains(bare)
                || bare.equals("public")
                || isOfDraft(bare)
                || isOfPublishing(bare)
                || isOfEmbargo(bare)
                || isOfExpiry(bare)
                || isPassword(bare);
    }

    static boolean isOfDraft(String bare) {
        return bare.contains("draft");
    }

    static boolean isOfPublishing(String bare) {
        return bare.contains("publish") && !bare.contains("unpublish") && !INNOCENT.contains(bare);
    }

    static boolean isOfEmbargo(String bare) {
        return bare.contains("embargo") || bare.contains("pubdate");
    }

    static boolean isOfExpiry(String bare) {
        return bare.startsWith("expir") || bare.contains("unpublish");
    }

    static boolean isPassword(String bare) {
        return PASSWORD.contains(bare) || bare.contains("password") || bare.contains("passwort");
    }
}
