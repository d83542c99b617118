package blog.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The query of one request. Every reader answers 400 for a value that the contract does not allow.
public record Parameters(Map<String, List<String>> values) {

    /// The only value of `name`; a repeated one is refused, since no reading of it would be the client's.
    public Optional<String> one(String name) {
        List<String> found = all(name);
        if (found.size() > 1) {
            throw InvalidInput.badRequest(name, "must be given once");
        }
        return found.stream().findFirst();
    }

    /// Every value of `name` in the order sent; empty when absent.
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /// The members of a list, which is sent as `name=a,b`, as `name=a&name=b`, or both; empty when absent.
    public List<String> list(String name) {
        var members = new ArrayList<String>();
        all(name).forEach(value -> members.addAll(List.of(value.split(",", -1))));
        return members;
    }

    /// A whole number within bounds, `otherwise` when absent; out of bounds is refused, never clamped.
    public int integer(String name, int least, int most, int otherwise) {
        Optional<String> text = one(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (isNumber(text.get())) {
            int value = Integer.parseInt(text.get());
            if (value >= least && value <= most) {
                return value;
            }
        }
        throw InvalidInput.badRequest(name, "must be a whole number from " + least + " to " + most);
    }

    /// ASCII digits and nothing else: `Integer` would read a sign, and the digits of any script.
    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /// One of the allowed words, the first of them when absent.
    public String choice(String name, String... allowed) {
        String value = one(name).orElse(allowed[0]);
        for (String word : allowed) {
            if (word.equals(value)) {
                return value;
            }
        }
        throw InvalidInput.badRequest(name, "must be one of " + String.join(", ", allowed));
    }
}
