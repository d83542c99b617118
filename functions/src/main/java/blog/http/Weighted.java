package blog.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One member of an `Accept…` header with its quality value (RFC 9110 §12.4.2): 1 when none is given, 0 when it is not
/// one.
record Weighted(String value, double weight) {

    static List<Weighted> parse(String header) {
        var members = new ArrayList<Weighted>();
        for (String member : header.split(",")) {
            String[] parts = member.split(";");
            String value = parts[0].strip().toLowerCase(Locale.ROOT);
            if (value.isEmpty()) {
                continue;
            }
            double weight = 1;
            for (int i = 1; i < parts.length; i++) {
                String parameter = parts[i].strip().toLowerCase(Locale.ROOT);
                if (parameter.startsWith("q=")) {
                    weight = quality(parameter.substring(2));
                }
            }
            members.add(new Weighted(value, weight));
        }
        return members;
    }

    private static double quality(String text) {
        try {
            double value = Double.parseDouble(text);
            return value >= 0 && value <= 1 ? value : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
