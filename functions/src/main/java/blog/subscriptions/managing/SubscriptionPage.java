package blog.subscriptions.managing;

import blog.subscriptions.Subscription;
import java.nio.charset.StandardCharsets;

/// A subscription as who has followed a link sees it: a sentence, and a button for what may be done.
final class SubscriptionPage {
    /// Its own forms and its own looks, and nothing else: no script, no frame, no word to another place.
    static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";

    private SubscriptionPage() {}

    /// `address` is where the page lies.
    static byte[] of(Subscription found, String address) {
        String about = "<p>Mail about replies to a comment on <em>"
                + escaped(found.slug().inWords()) + "</em>";
        return found.confirmed()
                ? page(about + " is on its way whenever there is one.</p>\n"
                        + button(address + "/unsubscribe", "No more mail about this comment"))
                : page(about + " comes once you have said so here. If it was not you who asked, close this page.</p>\n"
                        + button(address, "Yes, send me mail about replies"));
    }

    static byte[] ended() {
        return page("<p>There is no more mail about this comment.</p>\n");
    }

    private static String button(String address, String words) {
        return "<form method=\"post\" action=\"" + escaped(address) + "\"><button>" + words + "</button></form>\n";
    }

    private static byte[] page(String body) {
        return """
                <!doctype html>
                <html lang="en">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <title>Mail about replies</title>
                <style>body { font: 1em/1.5 system-ui, sans-serif; margin: 3em auto; max-width: 30em; padding: 0 1em }\
                button { font: inherit; margin: 0 0 1em }</style>
                %s</html>
                """.formatted(body).getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
