package blog.http;

/// How long answers may be kept. Public ones are fresh for a minute and may be shown for an hour more while a cache
/// asks again, so a reader hardly ever waits and a correction is out within a minute.
public final class CacheControl {
    public static final String PUBLIC = "public, max-age=60, stale-while-revalidate=3600";
    public static final String VARY = "Accept, Accept-Encoding";
    public static final String PRIVATE = "private, no-store";

    private CacheControl() {}
}
