package blog.http;

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

    /// A whole number within bounds, `otherwise` when absent; out of bounds is refused, never clamped.
    public int integer(String name, int least, int most, int otherwise) {
        Optional<String> text = one(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            int value = Integer.parseInt(text.get());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // refused below, with the same words as a number out of bounds
        }
        throw InvalidInput.badRequest(name, "must be a whole number from " + least + " to " + most);
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
