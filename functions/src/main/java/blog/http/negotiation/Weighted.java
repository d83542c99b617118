package blog.http.negotiation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One member of an `Accept…` header with its quality value (RFC 9110 §12.4.2), 1 when none is given. A member whose
/// value cannot be read is left out, as if it had not been sent.
record Weighted(String value, double weight) {

    static List<Weighted> parse(String header) {
        var members = new ArrayList<Weighted>();
        for (String member : header.split(",")) {
            String[] parts = member.split(";");
            String value = parts.length == 0 ? "" : parts[0].strip().toLowerCase(Locale.ROOT);
            if (value.isEmpty()) {
                continue;
            }
            double weight = 1;
            for (int i = 1; i < parts.length; i++) {
                String parameter = parts[i].strip().toLowerCase(Locale.ROOT);
                if (parameter.startsWith("q=")) {
                    weight = quality(parameter.substring(2).strip());
                }
            }
            if (weight >= 0) {
                members.add(new Weighted(value, weight));
            }
        }
        return members;
    }

    /// From 0 to 1; -1 when it cannot be read. Any number of digits is taken, and `.2`, which clients send.
    private static double quality(String text) {
        boolean digits = text.chars().anyMatch(c -> c != '.');
        if (!digits
                || text.indexOf('.') != text.lastIndexOf('.')
                || !text.chars().allMatch(Weighted::isDigitOrPoint)) {
            return -1;
        }
        double value = Double.parseDouble(text);
        return value <= 1 ? value : -1;
    }

    private static boolean isDigitOrPoint(int c) {
        return c == '.' || (c >= '0' && c <= '9');
    }
}
