package blog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// The page that says which package may know which, `architecture.txt`.
final class Plan {
    private Plan() {}

    /// The packages in the order of their rows, with those that each may know.
    static Map<String, Set<String>> read() {
        var plan = new LinkedHashMap<String, Set<String>>();
        try (InputStream page = Objects.requireNonNull(Plan.class.getResourceAsStream("architecture.txt"))) {
            new String(page.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(row -> !row.isBlank() && !row.startsWith("#"))
                    .map(row -> row.split(" +"))
                    .forEach(words -> {
                        var knows = new TreeSet<String>();
                        for (int i = 1; i < words.length; i++) {
                            knows.add(named(words[i]));
                        }
                        plan.put(named(words[0]), knows);
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return plan;
    }

    private static String named(String word) {
        return word.equals("blog") ? word : "blog." + word;
    }
}
