package blog.settings;

import blog.codec.WebAddress;
import java.net.URI;
import java.util.Map;

/// Single variables of an environment, refused by their names.
final class Variables {
    private Variables() {}

    static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " must be set");
        }
        return value;
    }

    static String url(Map<String, String> environment, String name, String otherwise) {
        String value = environment.getOrDefault(name, otherwise);
        if (value.isEmpty()) {
            return value;
        }
        if (WebAddress.parse(value).filter(Variables::isBase).isEmpty()) {
            throw new IllegalArgumentException(name + " must be an http or https address, not " + value);
        }
        return value.endsWith("/") ? value.substring(0, value.length() - 1) : value;
    }

    private static boolean isBase(URI url) {
        return url.getHost() != null
                && url.getUserInfo() == null
                && url.getQuery() == null
                && url.getFragment() == null
                && url.getPort() <= 65_535;
    }
}
