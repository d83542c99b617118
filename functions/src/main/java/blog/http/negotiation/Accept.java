package blog.http.negotiation;

import blog.http.InvalidInput;
import blog.http.Problem;
import blog.http.Request;
import java.util.List;
import java.util.Optional;

/// Content negotiation by `Accept` (RFC 9110 §12.5.1).
public final class Accept {
    private Accept() {}

    /// The offered media type that the client likes best, the first among equals; empty when it takes none of them.
    public static Optional<String> best(Request request, String... offered) {
        List<Weighted> ranges = Weighted.parse(request.header("accept").orElse(""));
        ranges.removeIf(range -> !isRange(range.value()));
        String best = null;
        double bestWeight = 0;
        for (String type : offered) {
            double weight = ranges.isEmpty() ? 1 : weight(type, ranges);
            if (weight > bestWeight) {
                best = type;
                bestWeight = weight;
            }
        }
        return Optional.ofNullable(best);
    }

    /// As [#best], with 406 for a client that takes none of them.
    public static String require(Request request, String... offered) {
        return best(request, offered)
                .orElseThrow(() -> new InvalidInput(Problem.of(
                        406, "This address has " + String.join(", ", offered) + " and nothing that was accepted.")));
    }

    /// `*/*`, `type/*` or `type/subtype`; anything else in the header is left out.
    private static boolean isRange(String value) {
        int slash = value.indexOf('/');
        return slash > 0
                && slash == value.lastIndexOf('/')
                && slash < value.length() - 1
                && (value.charAt(0) != '*' || value.equals("*/*"));
    }

    /// The weight of the most specific range that covers `type`.
    private static double weight(String type, List<Weighted> ranges) {
        String group = type.substring(0, type.indexOf('/')) + "/*";
        double weight = 0;
        int precision = 0;
        for (Weighted range : ranges) {
            int found = range.value().equals(type)
                    ? 3
                    : range.value().equals(group) ? 2 : range.value().equals("*/*") ? 1 : 0;
            if (found > precision) {
                precision = found;
                weight = range.weight();
            }
        }
        return weight;
    }
}
