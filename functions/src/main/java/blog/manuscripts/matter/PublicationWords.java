package blog.manuscripts.matter;

import java.util.Set;

/// The words that blogs have for being published: the keys as [Fields#bare] has them, and what is said under them, in
/// lower case.
public final class PublicationWords {
    public static final Set<String> YES = Set.of("true", "yes", "on", "1", "y", "t");
    public static final Set<String> NO = Set.of("false", "no", "off", "0", "n", "f");
    public static final Set<String> PUBLIC = Set.of("publish", "published", "public");
    public static final Set<String> KEPT_BACK = Set.of(
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

    public static final Set<String> PUBLISHED = Set.of("published", "publish", "public", "dgpublish");
    public static final Set<String> DRAFT = Set.of("draft", "isdraft");
    public static final Set<String> STATUS = Set.of("status", "poststatus");
    public static final Set<String> VISIBILITY = Set.of("visibility");
    public static final Set<String> HIDDEN =
            Set.of("hidden", "private", "unlisted", "headless", "protected", "encrypt", "encrypted");
    public static final Set<String> PASSWORD = Set.of("password", "postpassword", "passwd", "passphrase");
    public static final Set<String> PUBLISH_AT =
            Set.of("publishat", "publishedat", "publishdate", "publisheddate", "datepublished", "pubdate", "embargo");
    public static final Set<String> EXPIRES =
            Set.of("expires", "expiry", "expirydate", "expiresat", "expireat", "unpublishdate", "unpublishat");

    public static final Set<String> LISTED = Set.of("visible", "listed");

    /// Keys that only sound like being published.
    private static final Set<String> INNOCENT =
            Set.of("publisher", "publishers", "publishedin", "publishedby", "publishing", "republished");

    private PublicationWords() {}

    /// Whether a key has to do with being published, as far as its name tells.
    public static boolean isSign(String bare) {
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

    public static boolean isOfDraft(String bare) {
        return bare.contains("draft");
    }

    public static boolean isOfPublishing(String bare) {
        return bare.contains("publish") && !bare.contains("unpublish") && !INNOCENT.contains(bare);
    }

    public static boolean isOfEmbargo(String bare) {
        return bare.contains("embargo") || bare.contains("pubdate");
    }

    public static boolean isOfExpiry(String bare) {
        return bare.startsWith("expir") || bare.contains("unpublish");
    }

    public static boolean isPassword(String bare) {
        return PASSWORD.contains(bare) || bare.contains("password") || bare.contains("passwort");
    }
}
