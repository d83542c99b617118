package blog.manuscripts.liquid;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Text as it has to be written inside of HTML, of a query, or of an address.
final class LiquidEscapes {
    private static final String IN_ADDRESSES = "-_.!~*'();/?:@&=+$,[]#%";

    private LiquidEscapes() {}

    static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    static String form(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// What has a meaning in addresses stays.
    static String uri(String text) {
        var escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean stays = IN_ADDRESSES.indexOf(c) >= 0 || (c < 128 && Character.isLetterOrDigit(c));
            String one = Character.toString(c);
            escaped.append(stays ? one : form(one).replace("+", "%20"));
        });
        return escaped.toString();
    }
}
