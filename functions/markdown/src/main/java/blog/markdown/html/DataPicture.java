package blog.markdown.html;

import java.util.List;
import java.util.Locale;

/// Addresses that are a picture: those of the formats that hold nothing but one. SVG may hold scripts.
final class DataPicture {
    private static final List<String> STARTS = List.of(
            "data:image/png;base64,", "data:image/jpeg;base64,", "data:image/gif;base64,", "data:image/webp;base64,");

    private DataPicture() {}

    static boolean isOne(String address) {
        int comma = address.indexOf(',');
        return comma > 0
                && STARTS.contains(address.substring(0, comma + 1).toLowerCase(Locale.ROOT))
                && address.length() > comma + 1
                && address.chars().skip(comma + 1).allMatch(DataPicture::isBase64);
    }

    private static boolean isBase64(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '+'
                || c == '/'
                || c == '='
                || c == ' ';
    }
}
